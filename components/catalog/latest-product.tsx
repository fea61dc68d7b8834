"use client";

import { createContext, use, useState } from "react";
import type { Product } from "@/lib/catalog/schema";

export type CellProduct = Pick<
  Product,
  "id" | "storeId" | "name" | "mrp" | "salePrice" | "stock" | "status" | "etag"
>;

type Latest = [product: CellProduct, keep: (saved: CellProduct) => void];

const LatestContext = createContext<Latest | null>(null);

/**
 * A row's product as it was last saved, until the page brings it anew: all cells of the row stand on
 * one ETag, so that each save stands on the one before it, whichever cell that was.
 */
export function LatestProduct({
  product,
  children,
}: {
  product: CellProduct;
  children: React.ReactNode;
}) {
  const [kept, keep] = useState<{ over: CellProduct; saved: CellProduct } | null>(null);
  const latest = kept?.over === product ? kept.saved : product;
  return (
    <LatestContext value={[latest, (saved) => keep({ over: product, saved })]}>
      {children}
    </LatestContext>
  );
}

export function useLatest(): Latest {
  const latest = use(LatestContext);
  if (!latest) throw new Error("A cell stands in a row.");
  return latest;
}
