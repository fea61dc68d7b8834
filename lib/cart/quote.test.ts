import { describe, expect, it } from "vitest";
import { quoteOf } from "./quote";

const fees = { deliveryFee: 4000, freeDeliveryAbove: 50_000 };
const lines = [
  { id: "a", qty: 1, salePrice: 5500 },
  { id: "b", qty: 2, salePrice: 1200 },
];
const shown = quoteOf(0, lines, fees);

describe("a quote", () => {
  it("is the same for the same things in any order", () => {
    expect(quoteOf(0, [...lines].reverse(), fees)).toBe(shown);
  });

  it.each([
    ["a price", 0, [lines[0], { id: "b", qty: 2, salePrice: 1201 }], fees],
    ["a quantity", 0, [lines[0], { id: "b", qty: 3, salePrice: 1200 }], fees],
    ["the lines", 0, [lines[0]], fees],
    ["the fee", 0, lines, { ...fees, deliveryFee: 4001 }],
    ["the free limit, once it matters", 0, lines, { ...fees, freeDeliveryAbove: 1 }],
    ["the epoch", 1, lines, fees],
  ])("breaks when %s is another", (_, epoch, changed, other) => {
    const present = changed.filter((line) => line !== undefined);
    expect(quoteOf(epoch, present, other)).not.toBe(shown);
  });

  it("holds when a setting changes nothing that is charged", () => {
    expect(quoteOf(0, lines, { ...fees, freeDeliveryAbove: 60_000 })).toBe(shown);
  });
});
