import { describe, expect, it } from "vitest";
import {
  addValues,
  choiceKey,
  choiceLabel,
  choicesOf,
  newDraft,
  type VariantDraft,
} from "./choices";

const sizes = { name: "Size", values: ["S", "M"] };
const colours = { name: "Colour", values: ["Red", "Blue"] };

describe("the choices of a product", () => {
  it("are every combination, in the order of the options", () => {
    expect(choicesOf([sizes, colours])?.map(choiceLabel)).toEqual([
      "S, Red",
      "S, Blue",
      "M, Red",
      "M, Blue",
    ]);
    expect(choicesOf([])).toEqual([]);
    expect(choicesOf([{ name: "Size", values: [] }])).toEqual([]);
  });

  it("are refused past the most that a product may have", () => {
    const values = Array.from({ length: 11 }, (_, n) => String(n));
    expect(
      choicesOf([
        { name: "A", values },
        { name: "B", values },
      ]),
    ).toBeNull();
  });

  it("are known by their values, so that an option can be renamed", () => {
    expect(choiceKey({ Size: "S" })).toBe(choiceKey({ Weight: "S" }));
  });

  it("take the prices of the row they were split from, and nothing that belongs to it alone", () => {
    const row: VariantDraft = { id: "x", mrp: "68", salePrice: "62", stock: "4", sku: "A" };
    const rows = new Map([[choiceKey({ Size: "S" }), row]]);
    const base = { mrp: "", salePrice: "50" };
    expect(newDraft({ Size: "S", Colour: "Red" }, rows, base)).toEqual({
      mrp: "68",
      salePrice: "62",
      stock: "",
      sku: "",
    });
    expect(newDraft({ Size: "M" }, rows, base)).toMatchObject({ salePrice: "50" });
  });

  it("take several values at once, none twice", () => {
    expect(addValues(sizes, " M, L ,,XL").values).toEqual(["S", "M", "L", "XL"]);
  });
});
