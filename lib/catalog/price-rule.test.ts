import { describe, expect, it } from "vitest";
import { type PriceRule, reprice, repriceAll } from "./price-rule";

const rupee = 100;
const lower = (percent: number, more: Partial<PriceRule> = {}): PriceRule => ({
  by: { percent: -percent },
  ...more,
});

describe("a price under a rule", () => {
  it("moves by per cent or by an amount, and its MRP stays", () => {
    const was = { mrp: 19_900, salePrice: 16_900 };
    expect(reprice(was, lower(10), rupee)).toMatchObject({ mrp: 19_900, salePrice: 15_210 });
    expect(reprice(was, { by: { amount: 500 } }, rupee)).toMatchObject({ salePrice: 17_400 });
  });

  it("is rounded to whole rupees only when told to", () => {
    const was = { mrp: 9_900, salePrice: 9_900 };
    expect(reprice(was, lower(12.5), rupee)).toMatchObject({ salePrice: 8_663 });
    expect(reprice(was, lower(12.5, { whole: true }), rupee)).toMatchObject({ salePrice: 8_700 });
    expect(reprice({ mrp: 995, salePrice: 995 }, lower(10, { whole: true }), 1)).toMatchObject({
      salePrice: 896,
    });
  });

  it("stops at its MRP, and stays where it stands there already", () => {
    const rule = { by: { percent: 20 } };
    expect(reprice({ mrp: 11_000, salePrice: 10_000 }, rule, rupee)).toEqual({
      mrp: 11_000,
      salePrice: 11_000,
      held: true,
    });
    expect(reprice({ mrp: 10_000, salePrice: 10_000 }, rule, rupee)).toBe("atMrp");
    const up = { ...lower(0), by: { amount: 20 }, whole: true };
    expect(reprice({ mrp: 14_950, salePrice: 14_950 }, up, rupee)).toBe("atMrp");
  });

  it("takes the MRP along when told to, and never leaves it below the price", () => {
    const rule: PriceRule = { by: { percent: 10 }, mrp: "move" };
    expect(reprice({ mrp: 20_000, salePrice: 10_000 }, rule, rupee)).toMatchObject({
      mrp: 22_000,
      salePrice: 11_000,
    });
    const round: PriceRule = { by: { amount: -10 }, whole: true, mrp: "move" };
    const out = reprice({ mrp: 10_061, salePrice: 10_060 }, round, rupee);
    expect(out).toEqual({ mrp: 10_100, salePrice: 10_100, held: false });
  });

  it("is left alone where it would be nothing, or more than a price may be", () => {
    expect(reprice({ mrp: 500, salePrice: 500 }, { by: { amount: -500 } }, rupee)).toBe("tooLow");
    expect(reprice({ mrp: 90, salePrice: 90 }, lower(60, { whole: true }), rupee)).toBe("tooLow");
    const huge = { mrp: 900_000_000, salePrice: 900_000_000 };
    expect(reprice(huge, { by: { percent: 20 }, mrp: "move" }, rupee)).toBe("tooHigh");
    expect(reprice(huge, { by: { percent: 0 } }, rupee)).toBe("unchanged");
  });

  it("moves with the other choices of its product, or none of them does", () => {
    const small = { id: "s", mrp: 1_000, salePrice: 400 };
    const large = { id: "l", mrp: 9_000, salePrice: 8_000 };
    expect(repriceAll([small, large], { by: { amount: -500 } }, rupee)).toBe("tooLow");
    const full = { ...small, salePrice: 1_000 };
    expect(repriceAll([full, large], { by: { amount: 100 } }, rupee)).toMatchObject([
      { variant: { id: "l" }, now: { salePrice: 8_100 } },
    ]);
    expect(repriceAll([full], { by: { amount: 100 } }, rupee)).toBe("atMrp");
  });
});
