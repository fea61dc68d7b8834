"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type FormValues, isSame } from "./form-values";
import type { Restart } from "./product-fields";
import type { useChoices } from "./use-choices";
import type { useDraft } from "./use-draft";
import type { useUploads } from "./use-uploads";

type Typed = Pick<FormValues, "name" | "salePrice" | "mrp">;

type Parts = {
  uploads: ReturnType<typeof useUploads>;
  choices: ReturnType<typeof useChoices>;
};

/** What the form holds right now, whether that is saved, and its draft while it is typed. */
export function useTyping(
  form: RefObject<HTMLFormElement | null>,
  typed: Typed,
  { uploads, choices }: Parts,
  start: Restart,
  draft: ReturnType<typeof useDraft>,
) {
  const [isDirty, setDirty] = useState(!isSame(start.values, start.base));
  const { tiles } = uploads;
  const { options, rows } = choices;

  function read(): FormValues {
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? "");
    return {
      ...typed,
      description: text("description"),
      category: text("category"),
      stock: text("stock"),
      sku: text("sku"),
      // An archived product has no switch: how it is stays as it was.
      onSale: form.current?.elements.namedItem("onSale")
        ? fields.get("onSale") === "on"
        : start.values.onSale,
      options,
      variants: rows.map(({ choice, draft: row }) => ({ choice, draft: row })),
      pictures: tiles.flatMap((tile) =>
        tile.state === "kept" ? [{ id: tile.id, url: tile.url }] : [],
      ),
    };
  }

  const note = useEffectEvent(() => {
    const now = read();
    const isUnderWay = tiles.some(({ state }) => state !== "kept");
    setDirty(isUnderWay || !isSame(now, start.base));
    draft.keep(now, start);
  });

  // Buttons move pictures and choices without an input event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever one of these changes
  useEffect(() => note(), [tiles, options, rows.length]);

  return { isDirty, read, onInput: () => queueMicrotask(() => note()) };
}
