import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { otpChallenges } from "@/db/schema/sessions";
import { afterCommit, db, ledger, transaction } from "@/db/transaction";
import { authSecret, env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { sender } from "@/lib/messages/sender";
import { regionOf } from "@/lib/mobile";
import { networkOf } from "./network";
import { limit, tooMany } from "./rate-limit";
import type { Audience } from "./schema";

export const CODE_SECONDS = 5 * 60;
export const RESEND_SECONDS = 30;
const MAX_TRIES = 5;
const MAX_SENDS = 5;
const SENDS_WINDOW_SECONDS = 10 * 60;
const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const CODE_DIGITS = 6;
/** Keeps this lock apart from others that hash a text. */
const SEND_LOCK = 4_011;

/**
 * Makes a new code for a number and audience, which ends the one before, and sends it.
 * @throws AppError rate_limited past the number's, network's or country's limit
 */
export async function sendCode(mobile: string, audience: Audience, clientAddress: string) {
  await countSend(mobile, clientAddress);
  await transaction(async () => {
    await db().execute(sql`select pg_advisory_xact_lock(${SEND_LOCK}::int, hashtext(${mobile}))`);
    await assertFewSends(mobile);
    const id = newId();
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
    await endChallenges(mobile, audience);
    await db()
      .insert(otpChallenges)
      .values({
        id,
        mobile,
        audience,
        codeHash: hash(id, code),
        expiresAt: secondsFromNow(CODE_SECONDS),
      });
    await afterCommit(() => deliver(mobile, code));
  });
}

/**
 * Holds that `code` is the number's newest for this audience, and uses it up. Every try counts,
 * also one whose request fails: five of them end the code, however many come at once.
 * @throws AppError unauthenticated
 */
export async function consumeCode(mobile: string, audience: Audience, code: string): Promise<void> {
  const tried = await countTry(mobile, audience);
  if (!tried || !isSame(tried.codeHash, hash(tried.id, code))) throw wrongCode();
  const used = await db()
    .update(otpChallenges)
    .set({ consumedAt: sql`now()` })
    .where(and(eq(otpChallenges.id, tried.id), isNull(otpChallenges.consumedAt)))
    .returning({ id: otpChallenges.id });
  if (used.length === 0) throw wrongCode();
}

/** Forgets codes that no limit counts any more. */
export async function sweepChallenges(): Promise<void> {
  await db()
    .delete(otpChallenges)
    .where(lt(otpChallenges.expiresAt, sql`now() - interval '1 hour'`));
}

async function countSend(mobile: string, clientAddress: string): Promise<void> {
  const settings = env();
  const network = networkOf(clientAddress);
  const region = regionOf(mobile) ?? "none";
  await limit(`otp network ${network}`, settings.OTP_SENDS_PER_NETWORK_PER_HOUR, HOUR_SECONDS);
  await limit(`otp number ${mobile}`, settings.OTP_SENDS_PER_NUMBER_PER_DAY, DAY_SECONDS);
  await limit(`otp country ${region}`, settings.OTP_SENDS_PER_COUNTRY_PER_DAY, DAY_SECONDS);
}

/** A sliding window over both audiences, since the phone that rings is the same. */
async function assertFewSends(mobile: string): Promise<void> {
  const window = sql`make_interval(secs => ${SENDS_WINDOW_SECONDS}::int)`;
  const [sent] = await db()
    .select({
      count: sql<number>`count(*)::int`,
      wait: sql<number>`ceil(extract(epoch from min(${otpChallenges.createdAt}) + ${window} - now()))::int`,
    })
    .from(otpChallenges)
    .where(
      and(eq(otpChallenges.mobile, mobile), gt(otpChallenges.createdAt, sql`now() - ${window}`)),
    );
  if (sent && sent.count >= MAX_SENDS) throw tooMany(Math.max(sent.wait, 1));
}

function endChallenges(mobile: string, audience: Audience) {
  const { mobile: number, audience: whose, consumedAt } = otpChallenges;
  return db()
    .update(otpChallenges)
    .set({ consumedAt: sql`now()` })
    .where(and(eq(number, mobile), eq(whose, audience), isNull(consumedAt)));
}

async function countTry(mobile: string, audience: Audience) {
  const newest = sql`(
    select id from ${otpChallenges} where mobile = ${mobile} and audience = ${audience}
    order by created_at desc, id desc limit 1)`;
  const [tried] = await ledger()
    .update(otpChallenges)
    .set({ attempts: sql`${otpChallenges.attempts} + 1` })
    .where(
      and(
        eq(otpChallenges.id, newest),
        lt(otpChallenges.attempts, MAX_TRIES),
        isNull(otpChallenges.consumedAt),
        gt(otpChallenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: otpChallenges.id, codeHash: otpChallenges.codeHash });
  return tried;
}

async function deliver(recipient: string, code: string): Promise<void> {
  try {
    await sender().send({ kind: "otp", recipient, payload: { code } });
  } catch (cause) {
    const retryAfter = RESEND_SECONDS;
    throw new AppError("unavailable", "The code could not be sent. Ask for another.", {
      retryAfter,
      cause,
    });
  }
}

/** Bound to the challenge, and so to its number and audience. */
function hash(challengeId: string, code: string): string {
  return createHmac("sha256", authSecret()).update(`otp ${challengeId} ${code}`).digest("hex");
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

const secondsFromNow = (seconds: number) => new Date(Date.now() + seconds * 1000);

function wrongCode(): AppError {
  return new AppError("unauthenticated", "This code is wrong, used or too old.", {
    errors: [{ path: "otp", message: "is wrong, used or too old" }],
  });
}
