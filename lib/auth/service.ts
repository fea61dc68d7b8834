import "server-only";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { db, transaction } from "@/db/transaction";
import { env } from "@/lib/env";
import { invalidInput, notFound } from "@/lib/errors";
import { toE164 } from "@/lib/mobile";
import type { AccountActor, CustomerActor } from "./actor";
import { CODE_SECONDS, consumeCode, RESEND_SECONDS, sendCode, sweepChallenges } from "./challenge";
import { limit, sweepRateLimits } from "./rate-limit";
import type { Account, Audience, OtpDelivery, OtpRequest, SignIn } from "./schema";
import { revokeSession, startSession, sweepSessions } from "./session";

export { endOtherSessions, endSession, listSessions } from "./own-sessions";
export { revokeToken, startSession } from "./session";

const MINUTE_SECONDS = 60;
const SIGN_INS_PER_MINUTE = { bypass: 3_000, sms: 60 };
/** In bypass mode no setting limits sign-in tighter than this (API.md, Rate limits). */
const LEAST_IN_BYPASS = 300;

/**
 * Sends a one-time code to a number, or in bypass mode none. Known and unknown numbers are answered
 * alike.
 * @throws AppError invalid_input for what is no number (in sms mode: no mobile number); rate_limited
 */
export async function requestOtp(input: OtpRequest, clientAddress: string): Promise<OtpDelivery> {
  const mobile = readMobile(input.mobile);
  await limitAddress("code", clientAddress);
  if (env().OTP_MODE === "bypass") {
    return { delivery: "bypass", expiresIn: CODE_SECONDS, resendIn: 0 };
  }
  await sendCode(mobile, input.audience, clientAddress);
  return { delivery: "sms", expiresIn: CODE_SECONDS, resendIn: RESEND_SECONDS };
}

/**
 * Holds that whoever calls has the phone of this number. In bypass mode any code does, and `proven`
 * is false: what such a session writes is shown to it alone.
 * @throws AppError invalid_input, unauthenticated for a wrong code, rate_limited
 */
export async function proveNumber(
  input: SignIn,
  audience: Audience,
  clientAddress: string,
): Promise<{ mobile: string; proven: boolean }> {
  const mobile = readMobile(input.mobile);
  await limitAddress("sign-in", clientAddress);
  if (env().OTP_MODE === "bypass") return { mobile, proven: false };
  await consumeCode(mobile, audience, input.otp);
  return { mobile, proven: true };
}

/**
 * Signs a seller in, making the account if the number is new. `device` is what they will know the
 * session by.
 * @throws AppError as `proveNumber`
 */
export async function signInSeller(
  input: SignIn,
  clientAddress: string,
  device: string | null = null,
) {
  const { mobile, proven } = await proveNumber(input, "seller", clientAddress);
  return transaction(async () => {
    const { row, isNew } = await upsertAccount(mobile);
    const { token, expiresAt, sessionId } = await startSession("seller", row.id, proven, device);
    return { isNew, account: present(row), token, expiresAt, sessionId };
  });
}

/** The signed-in seller's account. */
export async function getAccount(actor: AccountActor): Promise<Account> {
  const [row] = await db().select().from(accounts).where(eq(accounts.id, actor.accountId));
  if (!row) throw notFound("account");
  return present(row);
}

/** Ends the actor's session: its token is refused from then on, on every instance. */
export async function signOut(actor: AccountActor | CustomerActor): Promise<void> {
  await revokeSession(actor.sessionId);
}

/** Forgets codes, counts and sessions whose time is long over. */
export async function sweep(): Promise<void> {
  await sweepChallenges();
  await sweepRateLimits();
  await sweepSessions();
}

/** A number as it is kept, by the mode's rule. */
function readMobile(input: string): string {
  const mobileOnly = env().OTP_MODE === "sms";
  const mobile = toE164(input, { mobileOnly });
  if (mobile) return mobile;
  const message = mobileOnly ? "is not a mobile number" : "is not a possible phone number";
  throw invalidInput([{ path: "mobile", message }]);
}

async function limitAddress(what: string, clientAddress: string): Promise<void> {
  const { OTP_MODE, SIGN_IN_LIMIT_PER_MINUTE: set } = env();
  const max = set ?? SIGN_INS_PER_MINUTE[OTP_MODE];
  const least = OTP_MODE === "bypass" ? LEAST_IN_BYPASS : 1;
  await limit(`${what} address ${clientAddress}`, Math.max(max, least), MINUTE_SECONDS);
}

/** The insert waits for another that is under way with the same number, so both get one account. */
async function upsertAccount(mobile: string) {
  const [made] = await db()
    .insert(accounts)
    .values({ mobile })
    .onConflictDoNothing({ target: accounts.mobile })
    .returning();
  if (made) return { row: made, isNew: true };
  const [known] = await db().select().from(accounts).where(eq(accounts.mobile, mobile));
  if (!known) throw new Error("An account vanished while its owner signed in.");
  return { row: known, isNew: false };
}

function present(row: typeof accounts.$inferSelect): Account {
  return { id: row.id, mobile: row.mobile, createdAt: row.createdAt.toISOString() };
}
