import { useEffect, useState } from "react";
import type { Product } from "@/lib/catalog/schema";
import { callApi } from "@/lib/http/client";
import type { Page } from "@/lib/http/paging";
import type { SellerOrder } from "@/lib/orders/schema";

const MOST = 5;
const PAUSE_MS = 180;

export type Found = {
  orders: readonly SellerOrder[];
  products: readonly Product[];
  /** "asking" keeps what was found before, until there is an answer. */
  state: "idle" | "asking" | "done" | "failed";
};

const nothing: Found = { orders: [], products: [], state: "idle" };

/** Looks a store's orders and products up once typing rests; a newer question ends an older one. */
export function useLookUp(storeId: string, typed: string): Found {
  const [found, setFound] = useState(nothing);
  const q = typed.trim();
  useEffect(() => {
    if (q === "") return setFound(nothing);
    setFound((before) => ({ ...before, state: "asking" }));
    const ending = new AbortController();
    const list = <T>(what: string) => {
      const query = new URLSearchParams({ q, limit: String(MOST) });
      const path = `/stores/${storeId}/${what}?${query}`;
      return callApi<Page<T>>("GET", path, { signal: ending.signal });
    };
    const ask = async () => {
      try {
        const [orders, products] = await Promise.all([
          list<SellerOrder>("orders"),
          list<Product>("products"),
        ]);
        if (ending.signal.aborted) return;
        setFound({ orders: orders.data, products: products.data, state: "done" });
      } catch {
        if (!ending.signal.aborted) setFound({ ...nothing, state: "failed" });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [storeId, q]);
  return found;
}
