import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accounts } from "@/db/schema/accounts";
import { otpChallenges, sessions } from "@/db/schema/sessions";
import { db, transaction } from "@/db/transaction";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { consoleSender } from "@/lib/messages/console-sender";
import type { Message } from "@/lib/messages/sender";
import { authenticate } from "./authenticate";
import * as auth from "./service";

const mobile = "+919876543210";
const here = "203.0.113.7";
let sent: Message[] = [];

const inSmsMode = () => Object.assign(env(), { OTP_MODE: "sms" });
const codeOf = (message: Message | undefined) => message?.code ?? "";
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const outcome = await work.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(AppError);
  return outcome as AppError;
}

beforeEach(() => {
  sent = [];
  vi.spyOn(consoleSender, "send").mockImplementation(async (message) => {
    sent.push(message);
    return { is: "taken" };
  });
});
afterEach(() => {
  Object.assign(env(), { OTP_MODE: "bypass", SIGN_IN_LIMIT_PER_MINUTE: undefined });
  vi.restoreAllMocks();
});

describe("signing in when any code will do", () => {
  it("makes an account once and knows it in every spelling", async () => {
    const first = await auth.signInSeller({ mobile, otp: "1234" }, here);
    expect(first.isNew).toBe(true);
    for (const spelling of ["9876543210", "098765 43210", "+91 98765-43210", "0091 9876543210"]) {
      const again = await auth.signInSeller({ mobile: spelling, otp: "0000" }, here);
      expect(again).toMatchObject({ isNew: false, account: first.account });
    }
  });

  it("makes one account of fifty sign-ins at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => auth.signInSeller({ mobile, otp: "1234" }, here)),
    );
    expect(new Set(all.map(({ account }) => account.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await db().select().from(accounts)).toHaveLength(1);
  });

  it("gives a token that is good until its session ends", async () => {
    const { token, account } = await auth.signInSeller({ mobile, otp: "1234" }, here);
    const actor = await authenticate(token, ["seller"]);
    expect(actor).toMatchObject({ kind: "account", accountId: account.id });
    await auth.signOut(actor);
    expect((await refusal(authenticate(token, ["seller"]))).code).toBe("unauthenticated");
  });

  it("refuses an expired session and one of the other audience", async () => {
    const { token, sessionId } = await auth.signInSeller({ mobile, otp: "1234" }, here);
    expect((await refusal(authenticate(token, ["customer"]))).code).toBe("forbidden");
    const past = new Date(Date.now() - 1000);
    await db().update(sessions).set({ expiresAt: past }).where(eq(sessions.id, sessionId));
    expect((await refusal(authenticate(token, ["seller"]))).code).toBe("unauthenticated");
  });

  it("sends nothing", async () => {
    const delivery = await auth.requestOtp({ mobile, audience: "seller" }, here);
    expect(delivery.delivery).toBe("bypass");
    expect(sent).toEqual([]);
  });

  it("refuses what is no number", async () => {
    const error = await refusal(auth.signInSeller({ mobile: "12", otp: "1234" }, here));
    expect(error).toMatchObject({ code: "invalid_input", errors: [{ path: "mobile" }] });
  });

  it("is never limited tighter than 300 a minute, whatever the setting says", async () => {
    Object.assign(env(), { SIGN_IN_LIMIT_PER_MINUTE: 1 });
    await auth.signInSeller({ mobile, otp: "1234" }, here);
    await auth.signInSeller({ mobile, otp: "1234" }, here);
  });

  it("lets nobody in any more once codes are checked", async () => {
    const { token } = await auth.signInSeller({ mobile, otp: "1234" }, here);
    inSmsMode();
    expect((await refusal(authenticate(token, ["seller"]))).code).toBe("unauthenticated");
  });
});

describe("signing in with a code that was sent", () => {
  beforeEach(() => {
    inSmsMode();
  });

  async function askForCode(audience: "seller" | "customer" = "seller"): Promise<string> {
    await auth.requestOtp({ mobile, audience }, here);
    return codeOf(sent.at(-1));
  }

  it("takes the code once, and keeps only its hash", async () => {
    const code = await askForCode();
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await db().select().from(otpChallenges))).not.toContain(code);
    expect((await auth.signInSeller({ mobile, otp: code }, here)).isNew).toBe(true);
    const again = await refusal(auth.signInSeller({ mobile, otp: code }, here));
    expect(again).toMatchObject({ code: "unauthenticated", errors: [{ path: "otp" }] });
  });

  it("lets one of twenty in who bring the right code at once", async () => {
    const code = await askForCode();
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => auth.signInSeller({ mobile, otp: code }, here)),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("ends a code after five wrong tries, also when fifty come at once", async () => {
    const code = await askForCode();
    const tries = Array.from({ length: 50 }, () =>
      auth.proveNumber({ mobile, otp: wrong(code) }, "seller", here),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    const [challenge] = await db().select().from(otpChallenges);
    expect(challenge?.attempts).toBe(5);
    await refusal(auth.signInSeller({ mobile, otp: code }, here));
  });

  it("counts wrong tries whose transaction is rolled back", async () => {
    const code = await askForCode();
    for (let n = 0; n < 5; n++) {
      await refusal(transaction(() => auth.signInSeller({ mobile, otp: wrong(code) }, here)));
    }
    await refusal(auth.signInSeller({ mobile, otp: code }, here));
  });

  it("still takes the right code as the fifth try", async () => {
    const code = await askForCode();
    for (let n = 0; n < 4; n++)
      await refusal(auth.signInSeller({ mobile, otp: wrong(code) }, here));
    await auth.signInSeller({ mobile, otp: code }, here);
  });

  it("binds a code to its number, its audience and five minutes", async () => {
    const code = await askForCode("customer");
    await refusal(auth.proveNumber({ mobile, otp: code }, "seller", here));
    await refusal(auth.proveNumber({ mobile: "+919876543211", otp: code }, "customer", here));
    await db().update(otpChallenges).set({ expiresAt: new Date() }).where(undefined);
    await refusal(auth.proveNumber({ mobile, otp: code }, "customer", here));
  });

  it("ends the code before when it sends another", async () => {
    const first = await askForCode();
    const second = await askForCode();
    if (first !== second) await refusal(auth.signInSeller({ mobile, otp: first }, here));
    await auth.signInSeller({ mobile, otp: second }, here);
  });

  it("sends five in ten minutes, however many ask at once, then says when to come back", async () => {
    const asked = Array.from({ length: 12 }, () =>
      auth.requestOtp({ mobile, audience: "seller" }, here),
    );
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(sent).toHaveLength(5);
    const error = await refusal(
      auth.requestOtp({ mobile: "98765 43210", audience: "customer" }, here),
    );
    expect(error.code).toBe("rate_limited");
    expect(error.retryAfter).toBeGreaterThan(500);
    expect(error.retryAfter).toBeLessThanOrEqual(600);
  });

  it("lives by the database's clock, whatever this computer's says", async () => {
    for (const minutes of [-10, 10]) {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });
      const code = await askForCode("customer");
      await auth.proveNumber({ mobile, otp: code }, "customer", here);
      vi.useRealTimers();
    }
  });

  it("ends its message with the line that phones read", async () => {
    const code = await askForCode();
    expect(sent[0]).toMatchObject({ kind: "otp", recipient: mobile });
    expect(sent[0]?.text.split("\n").at(-1)).toBe(`@localhost #${code}`);
  });

  it("answers known and unknown numbers alike, without the code", async () => {
    const unknown = await auth.requestOtp({ mobile, audience: "seller" }, here);
    await auth.signInSeller({ mobile, otp: codeOf(sent.at(-1)) }, here);
    const known = await auth.requestOtp({ mobile, audience: "seller" }, here);
    expect(known).toEqual(unknown);
    expect(unknown).toEqual({ delivery: "sms", expiresIn: 300, resendIn: 30 });
  });

  it("refuses a landline", async () => {
    const error = await refusal(
      auth.requestOtp({ mobile: "+912212345678", audience: "seller" }, here),
    );
    expect(error.code).toBe("invalid_input");
  });

  it("limits sign-ins of one address", async () => {
    Object.assign(env(), { SIGN_IN_LIMIT_PER_MINUTE: 3 });
    const codes = [];
    for (let n = 0; n < 5; n++) {
      codes.push((await refusal(auth.signInSeller({ mobile, otp: "000000" }, here))).code);
    }
    // A minute may end in between, which starts the count anew once.
    expect(codes.filter((code) => code === "rate_limited").length).toBeGreaterThanOrEqual(1);
    expect((await refusal(auth.signInSeller({ mobile, otp: "000000" }, "198.51.100.1"))).code).toBe(
      "unauthenticated",
    );
  });
});
