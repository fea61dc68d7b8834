import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/http/idempotency";
import { consoleSender } from "@/lib/messages/console-sender";
import type { Message, Outcome } from "@/lib/messages/sender";
import * as auth from "./service";

const mobile = "+919876543210";
const here = "203.0.113.7";
let sent: Message[] = [];

const codeOf = (message: Message | undefined) => message?.code ?? "";
const ask = () => auth.requestOtp({ mobile, audience: "seller" }, here);

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const outcome = await work.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(AppError);
  return outcome as AppError;
}

beforeEach(() => {
  sent = [];
  Object.assign(env(), { OTP_MODE: "sms" });
  vi.spyOn(consoleSender, "send").mockImplementation(async (message) => {
    sent.push(message);
    return { is: "taken" };
  });
});
afterEach(() => {
  Object.assign(env(), { OTP_MODE: "bypass" });
  vi.restoreAllMocks();
});

describe("when the gateway fails", () => {
  const fails = (outcome: Outcome) =>
    vi.mocked(consoleSender.send).mockImplementation(async (message) => {
      sent.push(message);
      return outcome;
    });
  const works = () => fails({ is: "taken" });
  const down = { is: "failed", why: "503", mayHaveGone: false, retryAfter: null } as const;

  beforeEach(() => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => {
    Object.assign(env(), { OTP_SENDS_PER_COUNTRY_PER_DAY: 20_000 });
  });

  it("says so, and when to come back, and uses up none of the number's sends", async () => {
    fails(down);
    for (let n = 0; n < 25; n++) {
      expect(await refusal(ask())).toMatchObject({ code: "unavailable", retryAfter: 5 });
    }
    fails({ is: "refused", why: "400" });
    expect((await refusal(ask())).code).toBe("unavailable");
    fails({ ...down, retryAfter: 90 });
    expect((await refusal(ask())).retryAfter).toBe(90);
    works();
    for (let n = 0; n < 5; n++) await ask();
    expect((await refusal(ask())).code).toBe("rate_limited");
    await auth.signInSeller({ mobile, otp: codeOf(sent.at(-1)) }, here);
  });

  it("keeps the limits on money closed", async () => {
    Object.assign(env(), { OTP_SENDS_PER_COUNTRY_PER_DAY: 3 });
    fails(down);
    const codes = [];
    for (let n = 0; n < 4; n++) codes.push((await refusal(ask())).code);
    expect(codes).toEqual(["unavailable", "unavailable", "unavailable", "rate_limited"]);
    expect(sent).toHaveLength(3);
  });

  it("is no success to be given again under the same key", async () => {
    const at = { caller: "x", operation: "requestOtp", key: "k" };
    const under = () => once(at, {}, async () => ({ status: 202, body: await ask() }));
    fails(down);
    expect((await refusal(under())).code).toBe("unavailable");
    works();
    expect(await under()).toMatchObject({ status: 202 });
    expect(await under()).toMatchObject({ status: 202 });
    expect(sent).toHaveLength(2);
  });

  it("takes the code before, and not the one that never went", async () => {
    await ask();
    const before = codeOf(sent.at(-1));
    fails(down);
    await refusal(ask());
    const lost = codeOf(sent.at(-1));
    if (lost !== before) await refusal(auth.signInSeller({ mobile, otp: lost }, here));
    await auth.signInSeller({ mobile, otp: before }, here);
  });

  it("takes a code that came although no answer did, and counts it as money", async () => {
    fails({ ...down, mayHaveGone: true });
    for (let n = 0; n < 20; n++) expect((await refusal(ask())).code).toBe("unavailable");
    expect((await refusal(ask())).code).toBe("rate_limited");
    await auth.signInSeller({ mobile, otp: codeOf(sent.at(-1)) }, here);
  });

  it("lets no code be guessed that is still being sent", async () => {
    let code = "";
    vi.mocked(consoleSender.send).mockImplementation(async (message) => {
      code = codeOf(message);
      await refusal(auth.proveNumber({ mobile, otp: code }, "seller", here));
      return { is: "taken" };
    });
    await ask();
    await auth.signInSeller({ mobile, otp: code }, here);
  });
});

it("takes the code that was asked for last, also when a slow gateway sends it first", async () => {
  let go: (outcome: Outcome) => void = () => undefined;
  vi.mocked(consoleSender.send).mockImplementationOnce((message) => {
    sent.push(message);
    return new Promise((resolve) => {
      go = resolve;
    });
  });
  const slow = ask();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await ask();
  const code = codeOf(sent.at(-1));
  go({ is: "taken" });
  await slow;
  await auth.signInSeller({ mobile, otp: code }, here);
});
