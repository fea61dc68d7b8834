"use client";

import { useMutation } from "@tanstack/react-query";
import { updateProduct } from "@/lib/catalog/client";
import { priceChange } from "@/lib/catalog/price-change";
import type { Product, ProductChanges } from "@/lib/catalog/schema";
import { currencySign } from "@/lib/format";
import type { ApiProblem } from "@/lib/http/client";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { groupedMoneyText, readMoney } from "@/lib/money-text";
import { FillInCell, type Reading } from "./fill-in-cell";
import { useLatest } from "./latest-product";

export type CellText = {
  cell: Dictionary["products"]["cell"];
  errors: Pick<Dictionary["errors"], "code" | "reason">;
  field: Pick<Dictionary["errors"]["field"], "money" | "moneyNotPositive" | "wholeNumber">;
};

type Props = { currency: string; locale: string; text: CellText };

/** The sale price of a product without options, to be changed in its place. */
export function PriceCell({ currency, locale, text }: Props) {
  const [product, keep] = useLatest();
  const save = useMutation<Product, ApiProblem, ProductChanges>({
    // Waits for one another, so that each save stands on the ETag of the one before.
    scope: { id: product.id },
    mutationFn: (changes) =>
      updateProduct({ storeId: product.storeId, productId: product.id }, product.etag, changes),
    onSuccess: keep,
  });

  function read(typed: string): Reading<ProductChanges> {
    const salePrice = readMoney(typed, currency);
    if (salePrice === null) return { ok: false, why: text.field.money };
    const change = priceChange(product, salePrice);
    if (change === "overMrp") return { ok: false, why: text.cell.overMrp };
    if (change === "notPositive") return { ok: false, why: text.field.moneyNotPositive };
    if (change === "tooLarge") return { ok: false, why: text.field.money };
    return { ok: true, value: change };
  }

  return (
    <FillInCell
      label={fill(text.cell.price, { name: product.name })}
      sign={currencySign(currency, locale)}
      inputMode="decimal"
      saved={groupedMoneyText(product.salePrice, currency)}
      column="price"
      read={read}
      save={save}
      problemText={(problem) => errorText(text.errors, problem)}
      text={savedText(text, product)}
    />
  );
}

export const savedText = ({ cell }: CellText, { name }: { name: string }) => ({
  saved: fill(cell.saved, { name }),
  waiting: cell.waiting,
  notSaved: cell.notSaved,
  stale: cell.stale,
  newer: cell.newer,
});
