import { describe, expect, it } from "vitest";
import { fill, plural } from "./message";

describe("fill", () => {
  it("puts each value into its hole", () => {
    expect(fill("Order {number} for {name}", { number: 1042, name: "Asha" })).toBe(
      "Order 1042 for Asha",
    );
  });

  it("does not read a value as a template", () => {
    expect(fill("For {name}", { name: "{number} $&" })).toBe("For {number} $&");
  });
});

describe("plural", () => {
  const items = { one: "{n} item", other: "{n} items" } as const;

  it("follows the locale's categories and grouping", () => {
    expect(plural("en-IN", items, 1)).toBe("1 item");
    expect(plural("en-IN", items, 0)).toBe("0 items");
    expect(plural("en-IN", items, 1234567)).toBe("12,34,567 items");
    expect(plural("hi-IN", items, 0)).toBe("0 item");
  });

  it("fills the other holes too", () => {
    const more = { one: "{name} and {n} more", other: "{name} and {n} more" } as const;
    expect(plural("en", more, 2, { name: "Chana dal" })).toBe("Chana dal and 2 more");
  });
});
