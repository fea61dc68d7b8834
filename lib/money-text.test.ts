import { describe, expect, it } from "vitest";
import { groupedMoneyText, moneyText, readMoney } from "./money-text";

describe("readMoney", () => {
  it.each([
    ["499", 49900],
    ["499.5", 49950],
    ["499.", 49900],
    [".50", 50],
    ["0", 0],
    [" ₹ 1,29,900.50 ", 12990050],
    ["1,000", 100000],
    ["Rs. 85", 8500],
    ["85/-", 8500],
    ["४९९", 49900],
    ["٤٩٩", 49900],
  ])("reads %j as %d paise", (text, minor) => {
    expect(readMoney(text, "INR")).toBe(minor);
  });

  it.each([
    "",
    "  ",
    "₹",
    ".",
    "abc",
    "-5",
    "1,50",
    "12,3456",
    "4.999",
    "1.2.3",
    "1e3",
    "9".repeat(20),
  ])("does not guess at %j", (text) => {
    expect(readMoney(text, "INR")).toBeNull();
  });

  it("follows the currency's minor digits", () => {
    expect(readMoney("500", "JPY")).toBe(500);
    expect(readMoney("5.5", "JPY")).toBeNull();
    expect(readMoney("1.5", "KWD")).toBe(1500);
  });
});

describe("moneyText", () => {
  it("comes back unchanged through readMoney", () => {
    for (const minor of [0, 5, 50, 49900, 49950, 100000000000]) {
      expect(readMoney(moneyText(minor, "INR"), "INR")).toBe(minor);
    }
    expect(moneyText(49950, "INR")).toBe("499.50");
    expect(moneyText(49900, "INR")).toBe("499");
  });
});

describe("groupedMoneyText", () => {
  it("sets thousands apart and is read back", () => {
    expect(groupedMoneyText(12990000, "INR")).toBe("1,29,900");
    expect(groupedMoneyText(12990050, "USD")).toBe("129,900.50");
    for (const currency of ["INR", "USD", "JPY"]) {
      expect(readMoney(groupedMoneyText(123456700, currency), currency)).toBe(123456700);
    }
  });
});
