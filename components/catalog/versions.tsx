"use client";

import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { readProduct } from "@/lib/catalog/client";
import { type FormValues, valuesOf } from "./form-values";
import type { Restart } from "./product-fields";
import type { ProductFormText } from "./product-form-text";

const VersionChoice = lazy(() => import("./version-choice"));

type Props = {
  storeId: string;
  productId: string;
  currency: string;
  locale: string;
  base: FormValues;
  mine: () => FormValues;
  restart: (next: Restart) => void;
  text: ProductFormText;
  /** Without scripts, and where the newer version cannot be had. */
  children: React.ReactNode;
};

/** A product that was changed elsewhere: both versions, and what is to stay of each. */
export function Versions({ children, base, mine, restart, text, locale, ...at }: Props) {
  const { storeId, productId, currency } = at;
  const [found, find] = useState<{ mine: FormValues; newer: FormValues; etag: string } | null>(
    null,
  );

  const compare = useEffectEvent(async () => {
    const product = await readProduct({ storeId, productId }).catch(() => null);
    if (!product) return;
    find({ mine: mine(), newer: valuesOf(product, currency), etag: product.etag });
  });
  useEffect(() => {
    void compare();
  }, []);

  if (!found) return children;
  return (
    <Suspense fallback={children}>
      <VersionChoice
        base={base}
        mine={found.mine}
        newer={found.newer}
        locale={locale}
        text={text}
        choose={(values) => restart({ values, base: found.newer, etag: found.etag, submits: true })}
      />
    </Suspense>
  );
}
