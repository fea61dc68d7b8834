"use client";

import { useMutation } from "@tanstack/react-query";
import { setStock } from "@/lib/catalog/client";
import { readStock } from "@/lib/catalog/price-change";
import type { Product } from "@/lib/catalog/schema";
import type { ApiProblem } from "@/lib/http/client";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { FillInCell } from "./fill-in-cell";
import { useLatest } from "./latest-product";
import { type CellText, savedText } from "./price-cell";

/** The stock of a product without options: a new count, or empty for not counted. */
export function StockCell({ text }: { text: CellText }) {
  const [product, keep] = useLatest();
  const { stock } = product;
  const save = useMutation<Product, ApiProblem, number | null>({
    scope: { id: product.id },
    mutationFn: (pieces) => setStock({ storeId: product.storeId, productId: product.id }, pieces),
    onSuccess: keep,
  });
  return (
    <FillInCell
      label={fill(text.cell.stock, { name: product.name })}
      placeholder={text.cell.any}
      inputMode="numeric"
      zero={stock === 0}
      column="stock"
      saved={stock === null ? "" : String(stock)}
      read={(typed) => {
        const pieces = readStock(typed);
        return pieces === undefined
          ? { ok: false, why: text.field.wholeNumber }
          : { ok: true, value: pieces };
      }}
      save={save}
      problemText={(problem) => errorText(text.errors, problem)}
      text={savedText(text, product)}
    />
  );
}
