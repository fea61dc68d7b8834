"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Desk } from "@/lib/orders/desk";
import { followDesk } from "./desk-store";
import type { News } from "./news-line";

type Props = {
  /** As the page was drawn, and something that is another at each drawing. */
  desk: Desk;
  drawn: string;
  /** Only for what happens to this order; else for all. */
  number?: number;
};

/** At most so often: a rush of orders is shown together. */
const EVERY_MS = 800;

let heard = 0;
followDesk(() => {
  heard += 1;
});
/** How much had been heard when a page was first shown: kept by the browser, it may be shown again. */
let shown = { drawn: "", heard: 0 };

/** Draws the page anew when something has happened to the orders that it shows. */
export function LiveRefresh({ desk: { toAccept, newest }, drawn, number }: Props) {
  const router = useRouter();
  const drawnDesk = useRef({ toAccept, newest });
  useEffect(() => {
    drawnDesk.current = { toAccept, newest };
  }, [toAccept, newest]);

  useEffect(() => {
    if (shown.drawn === drawn && shown.heard !== heard) router.refresh();
    shown = { drawn, heard };
  }, [drawn, router]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isDue = false;
    const draw = () => {
      if (document.visibilityState === "hidden") {
        isDue = true;
        return;
      }
      isDue = false;
      router.refresh();
      timer = setTimeout(() => {
        timer = null;
        if (isDue) draw();
      }, EVERY_MS);
    };
    const hear = (news: News) => {
      if (!concerns(news, drawnDesk.current, number)) return;
      if (timer) isDue = true;
      else draw();
    };
    const show = () => {
      if (isDue && !timer) draw();
    };
    const leave = followDesk(hear);
    document.addEventListener("visibilitychange", show);
    return () => {
      leave();
      if (timer) clearTimeout(timer);
      document.removeEventListener("visibilitychange", show);
    };
  }, [router, number]);
  return null;
}

function concerns({ changed, missed, ...now }: News, drawn: Desk, number?: number): boolean {
  if (missed) return true;
  if (number !== undefined) return changed.some((one) => one.number === number);
  return changed.length > 0 || now.newest !== drawn.newest || now.toAccept !== drawn.toAccept;
}
