"use client";

import { useState } from "react";
import { draftKey } from "./drafts";
import { ProductFields, type ProductFormProps, type Restart } from "./product-fields";
import { useDraft } from "./use-draft";

/**
 * Adds or changes a product; a plain form under it all, so that it works before and without scripts.
 * It begins anew when a draft is brought back, or a newer version was chosen from.
 */
export function ProductForm({ values, ...props }: ProductFormProps) {
  const { product, seller, storeId } = props;
  const etag = product?.etag ?? null;
  const [begun, begin] = useState<{ n: number; start: Restart }>({
    n: 0,
    start: { values, base: values, etag, submits: false },
  });
  const key = draftKey(seller, storeId, product?.id ?? null);
  const draft = useDraft(key, values, etag);
  return (
    <ProductFields
      key={begun.n}
      {...props}
      refusal={begun.n === 0 ? props.refusal : null}
      start={begun.start}
      draft={draft}
      draftKey={key}
      restart={(start) => {
        draft.decide();
        begin({ n: begun.n + 1, start });
      }}
    />
  );
}
