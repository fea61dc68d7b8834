"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import type { Desk } from "@/lib/orders/desk";
import { followDesk, isBehind, timesHeard } from "./desk-store";
import type { News } from "./news-line";

type Props = {
  /** As the page was drawn, and something that is another at each drawing. */
  desk: Desk;
  drawn: string;
  /** Only for what happens to this order; else for all. */
  number?: number;
};

/** Between two drawings: what comes meanwhile, or while one is under way, is shown together. */
const PAUSE_MS = 200;
/** A drawing that has not come by then is not waited for. */
const LOST_MS = 5_000;

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
    const heard = timesHeard();
    const isOld = shown.drawn === drawn && shown.heard !== heard;
    if (isOld || isBehind(drawnDesk.current)) router.refresh();
    shown = { drawn, heard };
  }, [drawn, router]);

  const [isDrawing, startDrawing] = useTransition();
  const isDue = useRef(false);
  const busyUntil = useRef(0);
  const draw = useCallback(() => {
    isDue.current = document.visibilityState === "hidden" || performance.now() < busyUntil.current;
    if (isDue.current) return;
    busyUntil.current = performance.now() + LOST_MS;
    startDrawing(() => router.refresh());
  }, [router]);

  useEffect(() => {
    if (isDrawing) return;
    const timer = setTimeout(() => {
      busyUntil.current = 0;
      if (isDue.current) draw();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isDrawing, draw]);

  useEffect(() => {
    const show = () => {
      if (isDue.current) draw();
    };
    const leave = followDesk((news) => {
      if (concerns(news, drawnDesk.current, number)) draw();
    });
    document.addEventListener("visibilitychange", show);
    return () => {
      leave();
      document.removeEventListener("visibilitychange", show);
    };
  }, [draw, number]);
  return null;
}

function concerns({ changed, missed, ...now }: News, drawn: Desk, number?: number): boolean {
  if (missed) return true;
  if (number !== undefined) return changed.some((one) => one.number === number);
  return changed.length > 0 || now.newest !== drawn.newest || now.toAccept !== drawn.toAccept;
}
