import { describe, expect, it } from "vitest";
import { MAX_PRICE } from "@/lib/money";
import { MAX_LINES, MAX_QTY } from "./schema";
import { lineTotalOf, totalsOf } from "./totals";

const fees = { deliveryFee: 4000, freeDeliveryAbove: 50_000 };
const line = (salePrice: number, qty: number, isAvailable = true) => ({
  salePrice,
  qty,
  isAvailable,
});

describe("the totals of a cart", () => {
  it("add lines and the delivery fee up", () => {
    expect(totalsOf([line(5500, 2), line(1200, 3)], fees)).toEqual({
      itemCount: 5,
      subtotal: 14_600,
      deliveryFee: 4000,
      total: 18_600,
    });
  });

  it("have no fee at the free limit, and one just below it", () => {
    expect(totalsOf([line(50_000, 1)], fees)).toMatchObject({ deliveryFee: 0, total: 50_000 });
    expect(totalsOf([line(49_999, 1)], fees)).toMatchObject({ deliveryFee: 4000, total: 53_999 });
  });

  it("are nothing for an empty cart", () => {
    const nothing = { itemCount: 0, subtotal: 0, deliveryFee: 0, total: 0 };
    expect(totalsOf([], fees)).toEqual(nothing);
  });

  it("count a line that cannot be had, and charge nothing for it", () => {
    const gone = line(30_000, 2, false);
    expect(lineTotalOf(gone)).toBe(0);
    expect(totalsOf([gone, line(1000, 1)], fees)).toEqual({
      itemCount: 3,
      subtotal: 1000,
      deliveryFee: 4000,
      total: 5000,
    });
    expect(totalsOf([gone], fees)).toMatchObject({ itemCount: 2, total: 0 });
  });

  it("stay exact for the fullest cart there can be", () => {
    const lines = Array.from({ length: MAX_LINES }, () => line(MAX_PRICE, MAX_QTY));
    const { subtotal, total } = totalsOf(lines, { deliveryFee: 1, freeDeliveryAbove: null });
    expect(subtotal).toBe(99_900_000_000_000);
    expect(total - subtotal).toBe(1);
    expect(Number.isSafeInteger(total)).toBe(true);
  });
});
