import { describe, expect, it } from "vitest";
import type { Product } from "@/lib/catalog/schema";
import {
  copyOf,
  differences,
  type FormValues,
  isSame,
  merged,
  newValues,
  valuesOf,
} from "./form-values";

const id = (n: number) => `019a0000-0000-7000-8000-00000000000${n}`;
const image = (n: number) => ({ id: id(n), url: `/media/${n}` }) as Product["images"][number];

const plain: Product = {
  ...{ id: id(1), storeId: id(2), name: "Rice", slug: "rice", description: "Old", etag: '"1"' },
  ...{
    category: "Grains",
    categoryId: id(3),
    isCategoryHidden: false,
    status: "active",
    mrp: 12_000,
    salePrice: 9_950,
  },
  ...{ stock: 4, sku: "R1", image: null, images: [image(4), image(5)], options: [] },
  variants: [],
  ...{ createdAt: "2026-11-01T00:00:00.000Z", updatedAt: "2026-11-01T00:00:00.000Z" },
};
const variant = (n: number, Size: string, stock: number | null) => ({
  ...{ id: id(n), options: { Size }, mrp: 200, salePrice: 100, stock, sku: null, imageId: null },
});
const sized: Product = {
  ...plain,
  options: [{ name: "Size", values: ["S", "M"] }],
  variants: [variant(6, "S", 3), variant(7, "M", null)],
};
const base = valuesOf(plain, "INR");
const fieldsOf = (mine: FormValues, newer: FormValues, from = base) =>
  differences(from, mine, newer).map(
    ({ field, isMine }) => `${field} ${isMine ? "mine" : "newer"}`,
  );

describe("what a product's form holds", () => {
  it("is the product as one would type it", () => {
    expect(base).toMatchObject({ salePrice: "99.50", mrp: "120", stock: "4", onSale: true });
    const [small, medium] = valuesOf(sized, "INR").variants;
    expect(small?.draft).toMatchObject({ salePrice: "1", mrp: "2", stock: "3", stockWas: "3" });
    expect(medium?.draft).toMatchObject({ stock: "", stockWas: "any" });
    expect(valuesOf(sized, "INR")).toMatchObject({ salePrice: "", stock: "", sku: "" });
  });

  it("is the same whatever was typed and taken back, and without an empty kind of choice", () => {
    expect(isSame(base, { ...base, name: " Rice " })).toBe(true);
    expect(isSame(base, { ...base, options: [{ name: "Size", values: [] }] })).toBe(true);
    expect(isSame(base, { ...base, pictures: base.pictures.toReversed() })).toBe(false);
    expect(isSame(newValues(""), newValues("Ghee"))).toBe(false);
  });

  it("copies a product hidden, without its codes and its pieces", () => {
    expect(copyOf(plain, "INR")).toMatchObject({
      onSale: false,
      sku: "",
      stock: "0",
      name: "Rice",
    });
    const { variants } = copyOf(sized, "INR");
    expect(variants.map(({ draft }) => draft)).toEqual([
      { mrp: "2", salePrice: "1", stock: "0", sku: "" },
      { mrp: "2", salePrice: "1", stock: "", sku: "" },
    ]);
  });
});

describe("two versions of a product", () => {
  it("differ where either was changed, and say whose change it was", () => {
    const mine = { ...base, name: "Basmati", mrp: "130" };
    const newer = { ...base, name: "Red rice", category: "Food", mrp: "130" };
    expect(fieldsOf(mine, newer)).toEqual(["name mine", "category newer"]);
    expect(fieldsOf(base, base)).toEqual([]);
  });

  it("are put together field by field, and nothing else of mine comes along", () => {
    const mine = { ...base, name: "Basmati", stock: "9", description: "Mine" };
    const newer = { ...base, name: "Red rice", stock: "2", pictures: [] };
    expect(merged(mine, newer, new Set(["name", "stock"]))).toEqual({
      ...newer,
      name: "Basmati",
      stock: "9",
    });
  });

  it("keep my choices under the ids of the newer one, and make those that it has not", () => {
    const was = valuesOf(sized, "INR");
    const newer = valuesOf(
      { ...sized, options: [{ name: "Size", values: ["S"] }], variants: [variant(9, "S", 1)] },
      "INR",
    );
    const first = was.variants[0];
    if (!first) throw new Error("It has two.");
    const dearer = { ...first, draft: { ...first.draft, salePrice: "5" } };
    const mine = { ...was, variants: [dearer, ...was.variants.slice(1)] };
    const { options, variants } = merged(mine, newer, new Set(["choices"]));
    expect(options).toEqual(sized.options);
    expect(variants.map(({ draft }) => [draft.id, draft.stockWas, draft.salePrice])).toEqual([
      [id(9), "1", "5"],
      [undefined, undefined, "1"],
    ]);
  });
});
