"use client";

import { useState } from "react";
import type { Product } from "@/lib/catalog/schema";
import { moneyText } from "@/lib/money-text";
import {
  type Choice,
  choiceKey,
  choicesOf,
  newDraft,
  type OptionDraft,
  type VariantDraft,
} from "./choices";

export type ChoiceRow = { key: string; choice: Choice; draft: VariantDraft };

/** A product's options in the form, and a row for each choice, whose typing outlives its value. */
export function useChoices(
  product: Pick<Product, "options" | "variants"> | null,
  currency: string,
  base: { mrp: string; salePrice: string },
) {
  const [options, setOptions] = useState<readonly OptionDraft[]>(product?.options ?? []);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, VariantDraft>>(
    () => new Map(product?.options.length ? savedDrafts(product.variants, currency) : []),
  );
  const choices = choicesOf(options);
  const rows: ChoiceRow[] = (choices ?? []).map((choice) => {
    const key = choiceKey(choice);
    return { key, choice, draft: drafts.get(key) ?? newDraft(choice, drafts, base) };
  });
  return {
    options,
    rows,
    tooMany: choices === null,
    change(n: number, option: OptionDraft) {
      setOptions(options.map((old, at) => (at === n ? option : old)));
    },
    add: (name: string) => setOptions([...options, { name, values: [] }]),
    remove: (n: number) => setOptions(options.filter((_, at) => at !== n)),
    type: ({ key, draft }: ChoiceRow, typed: Partial<VariantDraft>) =>
      setDrafts(new Map(drafts).set(key, { ...draft, ...typed })),
  };
}

function savedDrafts(variants: Product["variants"], currency: string): [string, VariantDraft][] {
  return variants.map(({ id, options, mrp, salePrice, stock, sku }) => [
    choiceKey(options),
    {
      id,
      mrp: mrp === salePrice ? "" : moneyText(mrp, currency),
      salePrice: moneyText(salePrice, currency),
      stock: stock === null ? "" : String(stock),
      stockWas: stock === null ? "any" : String(stock),
      sku: sku ?? "",
    },
  ]);
}
