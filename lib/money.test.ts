import { describe, expect, it } from "vitest";
import { currencySchema, deliveryFeeFor, priceSchema } from "./money";

describe("a delivery fee", () => {
  const fees = { deliveryFee: 2000, freeDeliveryAbove: 69900 };

  it("is none at and above the free limit, and for an empty cart", () => {
    expect(deliveryFeeFor(69899, 3, fees)).toBe(2000);
    expect(deliveryFeeFor(69900, 3, fees)).toBe(0);
    expect(deliveryFeeFor(0, 0, fees)).toBe(0);
  });

  it("is always charged without a free limit", () => {
    expect(deliveryFeeFor(10 ** 12, 1, { ...fees, freeDeliveryAbove: null })).toBe(2000);
  });
});

describe("a price", () => {
  it.each([0, -1, 1.5, 1e18, Number.NaN, Number.POSITIVE_INFINITY, "1", 1_000_000_001])(
    "is never %j",
    (price) => {
      expect(priceSchema.safeParse(price).success).toBe(false);
    },
  );
});

describe("a currency", () => {
  it("is one of ISO 4217", () => {
    expect(currencySchema.safeParse("INR").success).toBe(true);
    expect(currencySchema.safeParse("XQZ").success).toBe(false);
    expect(currencySchema.safeParse("inr").success).toBe(false);
  });
});
