"use client";

import { useEffect } from "react";
import type { Desk } from "@/lib/orders/desk";
import { setDesk, tellDesk } from "./desk-store";
import { followNews } from "./news-line";

type Props = { storeId: string; path: string; desk: Desk };

/** Hears of the store's orders while any page of its dashboard is open. */
export function LiveOrders({ storeId, path, desk: { toAccept, newest } }: Props) {
  useEffect(() => setDesk(storeId, { toAccept, newest }), [storeId, toAccept, newest]);
  useEffect(() => {
    const end = new AbortController();
    followNews(path, (news) => tellDesk(storeId, news), end.signal);
    return () => end.abort();
  }, [storeId, path]);
  return null;
}
