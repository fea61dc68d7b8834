import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { productFormSchema, readProductForm } from "./product-form";
import { newProductSchema, productChangesSchema } from "./schema";

const storeId = "019a0000-0000-7000-8000-000000000001";
const variantId = "019a0000-0000-7000-8000-000000000002";

const read = (fields: object) =>
  readProductForm(productFormSchema.parse({ storeId, name: "Toor dal", ...fields }), "INR");

function refusals(fields: object): Record<string, string> {
  try {
    read(fields);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.fromEntries((error.errors ?? []).map(({ path, message }) => [path, message]));
  }
  return {};
}

const weights = JSON.stringify([{ name: "Weight", values: ["1 kg", "5 kg"] }]);
const weight = (value: string) => JSON.stringify({ Weight: value });

describe("the product form", () => {
  it("needs a name and a price, and no more", () => {
    const product = read({ salePrice: "₹168", onSale: "on" });
    expect(product).toMatchObject({ salePrice: 16800, mrp: 16800, stock: null, status: "active" });
    expect(newProductSchema.safeParse(product).success).toBe(true);
    expect(productChangesSchema.safeParse(product).success).toBe(true);
    expect(refusals({})).toEqual({ salePrice: "required" });
  });

  it("does not bring an archived product back, and keeps everything in a category", () => {
    const product = read({ salePrice: "20", archived: "yes" });
    expect(product).not.toHaveProperty("status");
    expect(product.category).toBe("Uncategorized");
  });

  it("says which amount is wrong, and why", () => {
    expect(refusals({ salePrice: "1,50" })).toEqual({ salePrice: "money" });
    expect(refusals({ salePrice: "0" })).toEqual({ salePrice: "moneyNotPositive" });
    expect(refusals({ salePrice: "200", mrp: "190" })).toEqual({ salePrice: "overMrp" });
    expect(refusals({ salePrice: "20000000" })).toEqual({ salePrice: "moneyTooLarge" });
    expect(refusals({ salePrice: "20", stock: "-1" })).toEqual({ stock: "wholeNumber" });
  });

  it("leaves the stock alone when nobody touched it", () => {
    expect(read({ salePrice: "20", stock: "7", stockWas: "7" })).not.toHaveProperty("stock");
    expect(read({ salePrice: "20", stockWas: "any" })).not.toHaveProperty("stock");
    expect(read({ salePrice: "20", stock: "8", stockWas: "7" })).toMatchObject({ stock: 8 });
    expect(read({ salePrice: "20", stockWas: "7" })).toMatchObject({ stock: null });
    expect(read({ salePrice: "20", stock: "0", stockWas: "any" })).toMatchObject({ stock: 0 });
  });

  it("puts prices on the variants of a product with options", () => {
    const product = read({
      options: weights,
      variants: {
        0: { id: variantId, options: weight("1 kg"), salePrice: "62", mrp: "68", stockWas: "any" },
        1: { options: weight("5 kg"), salePrice: "240", stock: "8" },
      },
    });
    expect(product).not.toHaveProperty("salePrice");
    expect(product).toMatchObject({
      status: "draft",
      variants: [
        { id: variantId, options: { Weight: "1 kg" }, salePrice: 6200, mrp: 6800 },
        { options: { Weight: "5 kg" }, salePrice: 24000, mrp: 24000, stock: 8 },
      ],
    });
    expect(productChangesSchema.safeParse(product).success).toBe(true);
  });

  it("names the row of a variant that is wrong", () => {
    const variants = {
      0: { options: weight("1 kg") },
      1: { options: weight("5 kg"), salePrice: "x" },
    };
    expect(refusals({ options: weights, variants })).toEqual({
      "variants.0.salePrice": "required",
      "variants.1.salePrice": "money",
    });
    expect(refusals({ options: weights })).toEqual({ options: "tooManyChoices" });
  });
});
