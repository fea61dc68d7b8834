import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import type { VariantRow } from "./product-row";
import type { ProductChanges } from "./schema";
import { type CurrentVariants, planChange, planNew } from "./variants";

const sizes = [{ name: "Size", values: ["S", "M"] }];
const row = (id: string, rest: Partial<VariantRow> = {}): VariantRow => ({
  id,
  options: {},
  mrp: 100,
  salePrice: 80,
  stock: 5,
  sku: null,
  mediaId: null,
  ...rest,
});

const plain: CurrentVariants = {
  productId: "p",
  options: [],
  live: [row("p")],
  dormant: undefined,
};
const chosen: CurrentVariants = {
  productId: "p",
  options: sizes,
  live: [row("s", { options: { Size: "S" }, mediaId: "m" })],
  dormant: row("p", { sku: "OLD" }),
};

function refused(plan: () => unknown): AppError {
  try {
    plan();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const paths = (plan: () => unknown) => refused(plan).errors?.map(({ path }) => path);

describe("the variants of a new product", () => {
  it("are one with its id, where the MRP is the sale price unless it is given", () => {
    expect(planNew("p", { name: "x", salePrice: 80 }).variants).toEqual([
      { id: "p", options: {}, mrp: 80, salePrice: 80, stock: null, sku: null, mediaId: null },
    ]);
  });

  it("are new ones where there are options", () => {
    const variants = [{ options: { Size: "M" }, salePrice: 80, imageId: "m" }];
    expect(planNew("p", { name: "x", options: sizes, variants }).variants).toMatchObject([
      { id: null, options: { Size: "M" }, mrp: 80, mediaId: "m" },
    ]);
  });

  it("take no option name from an object's own making", () => {
    const options = [{ name: "constructor", values: ["a"] }];
    const variants = [{ options: {}, salePrice: 1 }];
    expect(paths(() => planNew("p", { name: "x", options, variants }))).toEqual([
      "variants.0.options",
    ]);
  });

  it("refuse options and values of one name", () => {
    const twice = [...sizes, { name: "Size", values: ["A", "A"] }];
    const plan = () => planNew("p", { name: "x", options: twice, variants: [] });
    expect(paths(plan)).toEqual(["options", "options.1.values"]);
  });
});

describe("variants after a change", () => {
  it("stay untouched by a change of anything else", () => {
    expect(planChange(plain, { name: "New", imageIds: [] })).toBeNull();
  });

  it("keep what is left out, and clear what is null", () => {
    expect(planChange(plain, { salePrice: 90 })?.variants).toEqual([row("p", { salePrice: 90 })]);
    expect(planChange(plain, { stock: null })?.variants).toEqual([row("p", { stock: null })]);
  });

  it("do not mix what stands on the product with what stands on its variants", () => {
    const mixed: ProductChanges[] = [{ salePrice: 1 }, { stock: 1 }, { sku: "x" }, { mrp: 1 }];
    for (const changes of mixed) {
      expect(paths(() => planChange(chosen, changes))).toEqual(Object.keys(changes));
    }
    const variants = [{ options: { Size: "S" }, salePrice: 1 }];
    expect(paths(() => planChange(plain, { variants }))).toEqual(["variants"]);
  });

  it("must still fit when options change", () => {
    const options = [{ name: "Size", values: ["M"] }];
    expect(paths(() => planChange(chosen, { options }))).toEqual(["variants.0.options"]);
    expect(paths(() => planChange(chosen, { variants: [] }))).toEqual(["variants"]);
    const wider = [{ name: "Size", values: ["S", "M", "L"] }];
    expect(planChange(chosen, { options: wider })?.variants).toEqual(chosen.live);
  });

  it("bring the dormant one back without options, at its old price or a new one", () => {
    expect(planChange(chosen, { options: [] })?.variants).toEqual([row("p", { sku: "OLD" })]);
    expect(planChange(chosen, { options: [], salePrice: 500 })?.variants).toMatchObject([
      { id: "p", mrp: 500, salePrice: 500, sku: "OLD" },
    ]);
  });

  it("are known by id only while they are live and the product's own", () => {
    const by = (id: string) => ({ variants: [{ id, options: { Size: "M" }, salePrice: 1 }] });
    expect(refused(() => planChange(chosen, by("p"))).code).toBe("not_found");
    expect(refused(() => planChange(chosen, by("x"))).code).toBe("not_found");
    expect(planChange(chosen, by("s"))?.variants).toMatchObject([
      { id: "s", mrp: 100, mediaId: "m" },
    ]);
    const twice = {
      variants: [...by("s").variants, { id: "s", options: { Size: "S" }, salePrice: 1 }],
    };
    expect(paths(() => planChange(chosen, twice))).toEqual(["variants"]);
  });

  it("never cost more than their MRP", () => {
    const variants = [{ id: "s", options: { Size: "S" }, salePrice: 101 }];
    expect(paths(() => planChange(chosen, { variants }))).toEqual(["variants.0.salePrice"]);
  });
});
