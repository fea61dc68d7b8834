"use client";

import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/message";
import type { Desk } from "@/lib/orders/desk";
import { useAlert } from "./alerts";
import { ring } from "./bell";
import { followDesk, setDesk, tellDesk, useToAccept } from "./desk-store";
import { followNews } from "./news-line";
import { useTitleCount } from "./use-title-count";

type Props = { storeId: string; path: string; desk: Desk; arrived: string };

/** Hears of the store's orders while any page of its dashboard is open, and says when one came in. */
export function LiveOrders({ storeId, path, desk: { toAccept, newest }, arrived }: Props) {
  const [said, setSaid] = useState("");
  const rings = useAlert("sound");
  const counts = useAlert("title");
  const waiting = useToAccept(storeId, toAccept);
  useTitleCount(counts ? waiting : 0);

  useEffect(() => setDesk(storeId, { toAccept, newest }), [storeId, toAccept, newest]);

  useEffect(() => {
    const end = new AbortController();
    followNews(path, (news) => tellDesk(storeId, news), end.signal);
    return () => end.abort();
  }, [storeId, path]);

  useEffect(() => {
    let known = newest;
    return followDesk((news) => {
      if (news.newest <= known) return;
      known = news.newest;
      setSaid(fill(arrived, { number: known }));
      if (rings) ring();
    });
  }, [newest, rings, arrived]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
