"use client";

import { useState } from "react";
import {
  type Choice,
  choiceKey,
  choicesOf,
  newDraft,
  type OptionDraft,
  type VariantDraft,
} from "./choices";
import type { FormValues } from "./form-values";

export type ChoiceRow = { key: string; choice: Choice; draft: VariantDraft };

/** What can be filled down a column. */
export type DraftField = "mrp" | "salePrice" | "stock";

/** A product's options in the form, and a row for each choice, whose typing outlives its value. */
export function useChoices(
  start: Pick<FormValues, "options" | "variants">,
  base: { mrp: string; salePrice: string },
) {
  const [options, setOptions] = useState<readonly OptionDraft[]>(start.options);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, VariantDraft>>(
    () => new Map(start.variants.map(({ choice, draft }) => [choiceKey(choice), draft])),
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
    /** Writes what the first row has into all of them. */
    fillDown(field: DraftField) {
      const value = rows[0]?.draft[field];
      if (value === undefined) return;
      setDrafts(
        new Map([
          ...drafts,
          ...rows.map(({ key, draft }) => [key, { ...draft, [field]: value }] as const),
        ]),
      );
    },
  };
}
