import { MAX_VARIANTS } from "@/lib/catalog/limits";

export type OptionDraft = { name: string; values: readonly string[] };

/** A variant as it stands in the form: everything as typed. */
export type VariantDraft = {
  id?: string;
  mrp: string;
  salePrice: string;
  stock: string;
  /** What the page showed when it was opened: "any" for not counted; none for a new variant. */
  stockWas?: string;
  sku: string;
};

/** A choice of one value for each option, such as { Weight: "1 kg" }. */
export type Choice = Readonly<Record<string, string>>;

/** Every combination of the options' values, in their order; null when there are too many. */
export function choicesOf(options: readonly OptionDraft[]): Choice[] | null {
  const filled = options.filter(({ values }) => values.length > 0);
  if (filled.length === 0) return [];
  const count = filled.reduce((product, { values }) => product * values.length, 1);
  if (count > MAX_VARIANTS) return null;
  return filled.reduce<Choice[]>(
    (choices, { name, values }) =>
      choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value }))),
    [{}],
  );
}

export const choiceLabel = (choice: Choice): string => Object.values(choice).join(", ");

/** By values alone, so that a renamed option keeps its variants. */
export const choiceKey = (choice: Choice): string => JSON.stringify(Object.values(choice));

/**
 * What to show for a choice that has no row of its own yet: the prices of the row it was split from,
 * else those of the product.
 */
export function newDraft(
  choice: Choice,
  rows: ReadonlyMap<string, VariantDraft>,
  base: { mrp: string; salePrice: string },
): VariantDraft {
  const values = new Set(Object.values(choice));
  for (const [key, row] of rows) {
    const known: unknown = JSON.parse(key);
    if (Array.isArray(known) && known.every((value) => values.has(value))) {
      return { mrp: row.mrp, salePrice: row.salePrice, stock: "", sku: "" };
    }
  }
  return { ...base, stock: "", sku: "" };
}

/** Adds what was typed to an option, several at once when set apart by commas; none twice. */
export function addValues(option: OptionDraft, typed: string): OptionDraft {
  const values = [...option.values];
  for (const part of typed.split(",")) {
    const value = part.trim().slice(0, 60);
    if (value && !values.includes(value)) values.push(value);
  }
  return { ...option, values };
}
