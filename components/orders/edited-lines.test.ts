import { describe, expect, it } from "vitest";
import { type EditedLine, pieces, sumsOf } from "./edited-lines";

const line = (salePrice: number, qty: string): EditedLine => {
  const id = `${salePrice}`;
  return { productId: id, variantId: id, name: "Rice", options: {}, image: null, salePrice, qty };
};
const terms = { deliveryFee: 4_000, freeDeliveryAbove: 50_000 };
const delivered = { address: { line1: "House 14" }, discount: 0 };

describe("an order's lines while they are edited", () => {
  it("count what can be read", () => {
    expect(["2", " 12 ", "0", "", "1.5", "-1", "1000", "x"].map(pieces)).toEqual([
      2, 12, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it("sum up as checkout does", () => {
    const lines = [line(5_500, "3"), line(20_000, "0")];
    expect(sumsOf(delivered, lines, terms)).toMatchObject({ count: 3, total: 20_500 });
    expect(sumsOf(delivered, [line(25_000, "2")], terms).deliveryFee).toBe(0);
    expect(sumsOf({ ...delivered, address: null }, lines, terms).total).toBe(16_500);
    expect(sumsOf({ ...delivered, discount: 99_999 }, lines, terms).total).toBe(4_000);
    expect(sumsOf(delivered, [], terms).total).toBe(0);
  });
});
