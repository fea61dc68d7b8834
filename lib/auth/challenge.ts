import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { otpChallenges } from "@/db/schema/sessions";
import { afterCommit, db, ledger, transaction } from "@/db/transaction";
import { authSecret, env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { logError } from "@/lib/log";
import { sender } from "@/lib/messages/sender";
import { codeText } from "@/lib/messages/texts";
import { maskMobile, regionOf } from "@/lib/mobile";
import { networkOf } from "./network";
import { giveBack, limit, tooMany } from "./rate-limit";
import type { Audience } from "./schema";

export const CODE_SECONDS = 5 * 60;
export const RESEND_SECONDS = 30;
const FAILED_SEND_SECONDS = 5;
const MAX_TRIES = 5;
const MAX_SENDS = 5;
const SENDS_WINDOW_SECONDS = 10 * 60;
const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const CODE_DIGITS = 6;
/** Nobody's language is known before they sign in. */
const LOCALE = "en-IN";
/** Keeps this lock apart from others that hash a text. */
const SEND_LOCK = 4_011;

/**
 * Makes a code for a number and audience and sends it, in bounded time. Once it was sent, also when
 * that is not known for sure, it is the one that counts; until then the one before it does.
 * @throws AppError rate_limited past the number's, network's or country's limit; unavailable when
 * it could not be sent, which uses up none of the number's sends
 */
export async function sendCode(mobile: string, audience: Audience, clientAddress: string) {
  const made = await transaction(async () => {
    await lockSends(mobile);
    await assertFewSends(mobile);
    await countSend(mobile, clientAddress);
    const id = newId();
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
    await db()
      .insert(otpChallenges)
      .values({
        id,
        mobile,
        audience,
        codeHash: hash(id, code),
        delivery: "sending",
        // The database's clock, read under the lock: instances may differ, and wait for each other.
        createdAt: sql`clock_timestamp()`,
        expiresAt: sql`clock_timestamp() + make_interval(secs => ${CODE_SECONDS}::int)`,
      });
    return { id, mobile, audience, code };
  });
  await afterCommit(() => deliver(made));
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
  await limit(ofNumber(mobile), settings.OTP_SENDS_PER_NUMBER_PER_DAY, DAY_SECONDS);
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
      and(
        eq(otpChallenges.mobile, mobile),
        gt(otpChallenges.createdAt, sql`now() - ${window}`),
        inArray(otpChallenges.delivery, ["sending", "sent"]),
      ),
    );
  if (sent && sent.count >= MAX_SENDS) throw tooMany(Math.max(sent.wait, 1));
}

async function countTry(mobile: string, audience: Audience) {
  const [tried] = await ledger()
    .update(otpChallenges)
    .set({ attempts: sql`${otpChallenges.attempts} + 1` })
    .where(
      and(
        isOpen(mobile, audience),
        lt(otpChallenges.attempts, MAX_TRIES),
        gt(otpChallenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: otpChallenges.id, codeHash: otpChallenges.codeHash });
  return tried;
}

/** At most one is: `otp_challenges_one_open`. */
function isOpen(mobile: string, audience: Audience) {
  return and(
    eq(otpChallenges.mobile, mobile),
    eq(otpChallenges.audience, audience),
    isNull(otpChallenges.consumedAt),
    inArray(otpChallenges.delivery, ["sent", "unsure"]),
  );
}

type Made = { id: string; mobile: string; audience: Audience; code: string };

async function deliver({ id, mobile, audience, code }: Made): Promise<void> {
  const { hostname } = new URL(env().NEXTAUTH_URL);
  const text = codeText(code, hostname, LOCALE);
  const outcome = await sender().send({ id, kind: "otp", recipient: mobile, text, code });
  if (outcome.is === "taken") return open({ id, mobile, audience }, "sent");
  const mayHaveGone = outcome.is === "failed" && outcome.mayHaveGone;
  logError("a code was not sent", outcome.why, { to: maskMobile(mobile), mayHaveGone });
  if (mayHaveGone) {
    await open({ id, mobile, audience }, "unsure");
  } else {
    await db().update(otpChallenges).set({ delivery: "failed" }).where(eq(otpChallenges.id, id));
    // Nothing was sent, so nothing was paid: of this number's limits, none counts it.
    await giveBack(ofNumber(mobile), DAY_SECONDS);
  }
  const retryAfter = (outcome.is === "failed" && outcome.retryAfter) || FAILED_SEND_SECONDS;
  throw new AppError("unavailable", "The code could not be sent. Ask for another.", { retryAfter });
}

/** Makes a code the one that counts, in place of those made before it. */
function open(
  { id, mobile, audience }: Omit<Made, "code">,
  delivery: "sent" | "unsure",
): Promise<void> {
  return transaction(async () => {
    await lockSends(mobile);
    const madeAt = sql`(select created_at from ${otpChallenges} where id = ${id})`;
    const consumedAt = sql`now()`;
    const open = isOpen(mobile, audience);
    await db()
      .update(otpChallenges)
      .set({ consumedAt })
      .where(and(open, lt(otpChallenges.createdAt, madeAt)));
    const newer = await db().select({ id: otpChallenges.id }).from(otpChallenges).where(open);
    // A slow gateway may take a code after the one that was asked for next.
    const state = newer.length > 0 ? { delivery, consumedAt } : { delivery };
    await db().update(otpChallenges).set(state).where(eq(otpChallenges.id, id));
  });
}

async function lockSends(mobile: string): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(${SEND_LOCK}::int, hashtext(${mobile}))`);
}

const ofNumber = (mobile: string) => `otp number ${mobile}`;

/** Bound to the challenge, and so to its number and audience. */
function hash(challengeId: string, code: string): string {
  return createHmac("sha256", authSecret()).update(`otp ${challengeId} ${code}`).digest("hex");
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function wrongCode(): AppError {
  return new AppError("unauthenticated", "This code is wrong, used or too old.", {
    errors: [{ path: "otp", message: "is wrong, used or too old" }],
  });
}
