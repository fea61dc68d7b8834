import type { Product } from "@/lib/catalog/schema";
import { moneyText } from "@/lib/money-text";
import { type Choice, choiceKey, type OptionDraft, type VariantDraft } from "./choices";

/** What the product form holds, all of it as typed: kept as a draft, and held against other versions. */
export type FormValues = {
  name: string;
  description: string;
  category: string;
  salePrice: string;
  mrp: string;
  stock: string;
  sku: string;
  onSale: boolean;
  options: readonly OptionDraft[];
  variants: readonly { choice: Choice; draft: VariantDraft }[];
  pictures: readonly { id: string; url: string }[];
};

export const textFields = [
  "name",
  "description",
  "category",
  "salePrice",
  "mrp",
  "stock",
  "sku",
] as const satisfies readonly (keyof FormValues)[];

/** What a person compares as one thing: prices of choices go with the choices. */
export const comparedFields = [
  "name",
  "salePrice",
  "mrp",
  "category",
  "stock",
  "choices",
  "sku",
  "description",
  "pictures",
  "onSale",
] as const;

export type ComparedField = (typeof comparedFields)[number];

const nothing: FormValues = {
  name: "",
  description: "",
  category: "",
  salePrice: "",
  mrp: "",
  stock: "",
  sku: "",
  onSale: true,
  options: [],
  variants: [],
  pictures: [],
};

const stockText = (stock: number | null) => (stock === null ? "" : String(stock));

/** A saved product as its form shows it; of one with options, prices stand on its choices alone. */
export function valuesOf(product: Product, currency: string): FormValues {
  const { name, description, category, images, options, variants, status } = product;
  const listing = {
    ...{ name, description, category, options, onSale: status !== "draft" },
    pictures: images.map(({ id, url }) => ({ id, url })),
  };
  if (options.length === 0) {
    const { salePrice, mrp, stock, sku } = product;
    return {
      ...nothing,
      ...listing,
      salePrice: moneyText(salePrice, currency),
      mrp: mrp > salePrice ? moneyText(mrp, currency) : "",
      stock: stockText(stock),
      sku: sku ?? "",
    };
  }
  return {
    ...nothing,
    ...listing,
    variants: variants.map(({ id, options: choice, mrp, salePrice, stock, sku }) => ({
      choice,
      draft: {
        id,
        mrp: mrp === salePrice ? "" : moneyText(mrp, currency),
        salePrice: moneyText(salePrice, currency),
        stock: stockText(stock),
        stockWas: stockText(stock) || "any",
        sku: sku ?? "",
      },
    })),
  };
}

export const newValues = (name: string): FormValues => ({ ...nothing, name });

/**
 * A product to be made after another: hidden until it is looked at, without the other's codes, and
 * with none of its pieces, which are the other's.
 */
export function copyOf(product: Product, currency: string): FormValues {
  const values = valuesOf(product, currency);
  const emptied = (stock: string) => (stock === "" ? "" : "0");
  return {
    ...values,
    onSale: false,
    sku: "",
    stock: emptied(values.stock),
    variants: values.variants.map(({ choice, draft: { mrp, salePrice, stock } }) => ({
      choice,
      draft: { mrp, salePrice, stock: emptied(stock), sku: "" },
    })),
  };
}

/** What a field comes to, for holding it against another version of it. */
export function essence(values: FormValues, field: ComparedField): string {
  if (field === "pictures") return JSON.stringify(values.pictures.map(({ id }) => id));
  if (field !== "choices") return String(values[field]).trim();
  const rows = values.variants.map(({ choice, draft: { mrp, salePrice, stock, sku } }) => [
    choiceKey(choice),
    mrp,
    salePrice,
    stock,
    sku,
  ]);
  const filled = values.options.filter((option) => option.values.length > 0);
  return JSON.stringify(filled.length > 0 ? [filled, rows] : []);
}

export const isSame = (a: FormValues, b: FormValues): boolean =>
  comparedFields.every((field) => essence(a, field) === essence(b, field));

/**
 * The fields in which `mine` and a newer version differ, and whether it was I who changed them last.
 * What I left as it was when I began is no difference of mine: the newer one holds.
 */
export function differences(
  base: FormValues,
  mine: FormValues,
  newer: FormValues,
): { field: ComparedField; isMine: boolean }[] {
  return comparedFields
    .filter((field) => essence(mine, field) !== essence(newer, field))
    .map((field) => ({ field, isMine: essence(mine, field) !== essence(base, field) }));
}

/** The newer version with the fields of mine that are to stay, as edits of the newer one. */
export function merged(
  mine: FormValues,
  newer: FormValues,
  mineFields: ReadonlySet<ComparedField>,
): FormValues {
  const result = { ...newer };
  for (const field of mineFields) {
    if (field === "choices") Object.assign(result, choicesOver(mine, newer));
    else Object.assign(result, { [field]: mine[field] });
  }
  return result;
}

/** My choices under the ids that they have in the newer version, where they have any there. */
function choicesOver(mine: FormValues, newer: FormValues): Partial<FormValues> {
  const known = new Map(newer.variants.map(({ choice, draft }) => [choiceKey(choice), draft]));
  const variants = mine.variants.map(({ choice, draft }) => {
    const { id: _, stockWas: __, ...typed } = draft;
    const { id, stockWas } = known.get(choiceKey(choice)) ?? {};
    return { choice, draft: { ...typed, ...(id && { id }), ...(stockWas && { stockWas }) } };
  });
  return { options: mine.options, variants };
}
