import { describe, expect, it } from "vitest";
import { priceChange, readStock } from "./price-change";

describe("a new sale price", () => {
  it("takes the MRP along when there was none to speak of", () => {
    expect(priceChange({ mrp: 6400, salePrice: 6400 }, 7000)).toEqual({
      salePrice: 7000,
      mrp: 7000,
    });
  });

  it("stays under an MRP that was said", () => {
    expect(priceChange({ mrp: 19000, salePrice: 16800 }, 17500)).toEqual({ salePrice: 17500 });
    expect(priceChange({ mrp: 19000, salePrice: 16800 }, 19000)).toEqual({ salePrice: 19000 });
    expect(priceChange({ mrp: 19000, salePrice: 16800 }, 19001)).toBe("overMrp");
  });

  it("is above 0 and at most the largest price", () => {
    expect(priceChange({ mrp: 100, salePrice: 100 }, 0)).toBe("notPositive");
    expect(priceChange({ mrp: 100, salePrice: 100 }, 1_000_000_001)).toBe("tooLarge");
  });
});

describe("typed stock", () => {
  it("is whole, in any script's digits, and empty when it is not counted", () => {
    expect(readStock("1,200")).toBe(1200);
    expect(readStock("१२")).toBe(12);
    expect(readStock("  ")).toBeNull();
    expect(readStock("0")).toBe(0);
  });

  it("is asked about when it is anything else", () => {
    for (const typed of ["-1", "1.5", "many", "1000001"]) expect(readStock(typed)).toBeUndefined();
  });
});
