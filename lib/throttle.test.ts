import { afterEach, describe, expect, it, vi } from "vitest";
import { during } from "@/lib/serve/visit.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The module with settings of its own, as a new process has it. */
async function withSettings(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("./throttle");
}

const refusals = (work: () => void, times: number) =>
  Array.from({ length: times }, () => {
    try {
      work();
      return null;
    } catch (error) {
      return error;
    }
  }).filter((error) => error !== null);

describe("a limit", () => {
  it("lets through what its setting says in a minute, for each subject, and says when again", async () => {
    vi.useFakeTimers({ now: 60_000 * 1_000 + 15_000 });
    const { throttle } = await withSettings({ ORDERS_PER_MINUTE: "5" });
    const refused = refusals(() => throttle("orders", "asha"), 7);
    expect(refused).toMatchObject([
      { code: "rate_limited", retryAfter: 45 },
      { code: "rate_limited", retryAfter: 45 },
    ]);
    expect(refusals(() => throttle("orders", "meena"), 5)).toEqual([]);
    expect(refusals(() => throttle("stores", "asha"), 50)).toEqual([]);
    vi.advanceTimersByTime(45_000);
    expect(refusals(() => throttle("orders", "asha"), 6)).toHaveLength(1);
  });

  it("is there without a setting where numbers are checked, and not in bypass mode", async () => {
    const bypass = await withSettings({ OTP_MODE: "bypass" });
    expect(refusals(() => bypass.throttle("stores", "asha"), 1_000)).toEqual([]);
    const sms = await withSettings({ OTP_MODE: "sms" });
    expect(refusals(() => sms.throttle("stores", "asha"), 1_000)).toHaveLength(990);
  });

  it("counts a public address for itself, and a private one, maybe a proxy, not at all", async () => {
    const { throttleAddress } = await withSettings({ OTP_MODE: "sms" });
    const from = (address: string) =>
      during({ id: "x", address }, () => refusals(() => throttleAddress("carts"), 3_001).length);
    expect([from("198.51.100.1"), from("198.51.100.2"), from("10.0.0.1")]).toEqual([1, 1, 0]);
  });
});
