"use client";

import { useMutation } from "@tanstack/react-query";
import { setStock } from "@/lib/catalog/client";
import { readStock } from "@/lib/catalog/price-change";
import type { Product } from "@/lib/catalog/schema";
import type { ApiProblem } from "@/lib/http/client";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { FillInCell } from "./fill-in-cell";
import type { CellProduct, CellText } from "./price-cell";
import { useLatest } from "./use-latest";

/** The stock of a product without options: a new count, or empty for not counted. */
export function StockCell({ product, text }: { product: CellProduct; text: CellText }) {
  const [{ stock }, keep] = useLatest(product);
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
      saved={stock === null ? "" : String(stock)}
      read={(typed) => {
        const pieces = readStock(typed);
        return pieces === undefined
          ? { ok: false, why: text.field.wholeNumber }
          : { ok: true, value: pieces };
      }}
      save={save}
      problemText={(problem) => errorText(text.errors, problem)}
      text={{ saved: fill(text.cell.saved, { name: product.name }), waiting: text.cell.waiting }}
    />
  );
}
