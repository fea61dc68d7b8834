"use client";

import { useState } from "react";
import type { Product } from "@/lib/catalog/schema";
import type { CellProduct } from "./price-cell";

/** What a cell saved, until the page brings the product anew. */
export function useLatest(product: CellProduct): [CellProduct, (saved: Product) => void] {
  const [kept, keep] = useState<{ over: CellProduct; saved: CellProduct } | null>(null);
  const latest = kept?.over === product ? kept.saved : product;
  return [latest, (saved) => keep({ over: product, saved })];
}
