import { describe, expect, it } from "vitest";
import type { Variant } from "@/lib/catalog/schema";
import { productCondition } from "./product-condition";

const variants = (...stocks: (number | null)[]): Variant[] =>
  stocks.map((stock, n) => ({
    id: `019a0000-0000-7000-8000-00000000000${n}`,
    options: {},
    mrp: 100,
    salePrice: 100,
    stock,
    sku: null,
    imageId: null,
  }));

describe("how a product stands", () => {
  it("is sold out only when nothing of it can be bought", () => {
    expect(productCondition({ status: "active", variants: variants(0, 0) })).toBe("soldOut");
    expect(productCondition({ status: "active", variants: variants(0, null) })).toBe("low");
    expect(productCondition({ status: "active", variants: variants(0, 40) })).toBe("low");
  });

  it("is low when a counted stock runs out, and never when it is not counted", () => {
    expect(productCondition({ status: "active", variants: variants(3) })).toBe("low");
    expect(productCondition({ status: "active", variants: variants(4) })).toBe("active");
    expect(productCondition({ status: "active", variants: variants(null) })).toBe("active");
  });

  it("is a draft or archived whatever the stock", () => {
    expect(productCondition({ status: "draft", variants: variants(0) })).toBe("draft");
    expect(productCondition({ status: "archived", variants: variants(0) })).toBe("archived");
  });
});
