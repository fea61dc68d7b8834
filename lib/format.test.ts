import { describe, expect, it } from "vitest";
import {
  currencySign,
  daysBetween,
  formatDay,
  formatElapsed,
  formatLongDay,
  formatMoney,
  formatTime,
  minorDigits,
  percentOff,
} from "./format";

const delhi = { locale: "en-IN", timeZone: "Asia/Kolkata" };

describe("formatMoney", () => {
  it("groups rupees the Indian way and shows paise only when there are some", () => {
    expect(formatMoney(123456700, "INR", "en-IN")).toBe("₹12,34,567");
    expect(formatMoney(49950, "INR", "en-IN")).toBe("₹499.50");
    expect(formatMoney(5, "INR", "en-IN")).toBe("₹0.05");
    expect(formatMoney(0, "INR", "en-IN")).toBe("₹0");
    expect(formatMoney(-5000, "INR", "en-IN")).toBe("-₹50");
  });

  it("knows currencies without and with three minor digits", () => {
    expect(minorDigits("JPY")).toBe(0);
    expect(formatMoney(500, "JPY", "en")).toBe("¥500");
    expect(formatMoney(1500, "KWD", "en").replace(/\s/g, " ")).toBe("KWD 1.500");
  });

  it("gives the sign alone", () => {
    expect(currencySign("INR", "en-IN")).toBe("₹");
  });
});

describe("percentOff", () => {
  it("rounds down and is null when nothing is saved", () => {
    expect(percentOff(32000, 24000)).toBe(25);
    expect(percentOff(18000, 14900)).toBe(17);
    expect(percentOff(10000, 9950)).toBeNull();
    expect(percentOff(10000, 10000)).toBeNull();
    expect(percentOff(9000, 10000)).toBeNull();
  });
});

describe("dates in the store's zone", () => {
  const lateSaturday = new Date("2026-11-21T20:00:00Z");
  const sunday = new Date("2026-11-22T05:06:00Z");

  it("reads the clock there", () => {
    expect(formatTime(sunday, delhi)).toBe("10:36 am");
    expect(formatDay(lateSaturday, sunday, delhi)).toBe("22 Nov");
    expect(formatLongDay(sunday, delhi)).toBe("Sunday 22 November");
  });

  it("adds the year only when it differs", () => {
    expect(formatDay(new Date("2025-11-21T00:00:00Z"), sunday, delhi)).toBe("21 Nov 2025");
  });

  it("counts calendar days, not 24 hours", () => {
    expect(daysBetween(lateSaturday, sunday, "Asia/Kolkata")).toBe(0);
    expect(daysBetween(lateSaturday, sunday, "UTC")).toBe(1);
  });
});

describe("formatElapsed", () => {
  const now = new Date("2026-11-22T12:42:00Z");
  const ago = (minutes: number) =>
    formatElapsed(new Date(now.getTime() - minutes * 60_000), now, "en-IN");

  it("names the two largest units", () => {
    expect(ago(0.5)).toBeNull();
    expect(ago(34)).toMatch(/^34 mins?$/);
    expect(ago(130)).toMatch(/^2 hrs? 10 mins?$/);
    expect(ago(120)).toMatch(/^2 hrs?$/);
    expect(ago(60 * 24 * 3 + 5)).toBe("3 days");
  });
});
