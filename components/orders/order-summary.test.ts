import { describe, expect, it } from "vitest";
import { common } from "@/lib/i18n/en/common";
import { orders } from "@/lib/i18n/en/orders";
import { itemsSummary, waitMood, whenPlaced } from "./order-summary";

const item = (name: string, qty = 1) => ({ name, qty });
const india = { locale: "en-IN", timeZone: "Asia/Kolkata" };
const now = new Date("2026-11-22T08:00:00Z");

describe("an order in one line", () => {
  it("names two things, and counts the others", () => {
    const summary = (...items: ReturnType<typeof item>[]) =>
      itemsSummary(items, "en-IN", orders.items).replace(/[\u2068\u2069]/g, "");
    expect(summary(item("Ghee"))).toBe("Ghee");
    expect(summary(item("Atta", 2), item("Dal"))).toBe("Atta × 2, Dal");
    expect(summary(item("Atta"), item("Dal"), item("Gur"))).toBe("Atta, Dal and 1 more");
  });

  it("keeps an Arabic name from turning its neighbours around", () => {
    expect(itemsSummary([item("تمر", 2), item("Gur")], "en-IN", orders.items)).toBe(
      "\u2068تمر\u2069 × 2, \u2068Gur\u2069",
    );
  });

  it("says the time of today's, the day of older ones, and how long a new one waits", () => {
    const placed = (at: string, waits: boolean) => whenPlaced(at, waits, now, india, common.time);
    expect(placed("2026-11-22T07:59:40Z", true)).toMatchObject({ detail: "just now" });
    expect(placed("2026-11-22T05:02:00Z", true)).toMatchObject({
      main: "10:32 am",
      // The unit's plural is the locale data's own, which changes between versions.
      detail: expect.stringMatching(/^2 hrs? 58 mins?$/),
    });
    expect(placed("2026-11-21T04:00:00Z", false)).toMatchObject({ main: "21 Nov", waited: null });
    // 00:30 in India is still yesterday in UTC.
    expect(placed("2026-11-21T19:00:00Z", false)).toMatchObject({ detail: "today" });
  });

  it("is fresh, then usual, then late", () => {
    expect(waitMood("2026-11-22T07:50:00Z", now)).toBe("fresh");
    expect(waitMood("2026-11-22T07:00:00Z", now)).toBe("usual");
    expect(waitMood("2026-11-22T05:00:00Z", now)).toBe("late");
  });
});
