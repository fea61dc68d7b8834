"use client";

import { useEffect, useRef, useState } from "react";
import type { PictureTile } from "./picture-tiles";

/**
 * Holds a form back until its pictures are up, and does not let one that failed get lost. While
 * something is typed and not saved, leaving the page is asked about.
 */
export function useSubmit(tiles: readonly PictureTile[], pending: boolean) {
  const [dirty, setDirty] = useState(false);
  const [held, hold] = useState<{ form: HTMLFormElement; by: HTMLElement | null } | null>(null);
  const [tried, setTried] = useState(false);
  const sending = tiles.some(({ state }) => state === "sending");
  const failed = tiles.some(({ state }) => state === "failed");
  const count = useRef(tiles.length);

  useEffect(() => {
    if (count.current !== tiles.length) setDirty(true);
    count.current = tiles.length;
  }, [tiles.length]);

  useEffect(() => {
    if (!held || sending) return;
    hold(null);
    held.form.requestSubmit(held.by);
  }, [held, sending]);

  useEffect(() => {
    if (!dirty || pending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty, pending]);

  return {
    dirty,
    waiting: held !== null,
    stuck: failed && tried,
    onInput: () => setDirty(true),
    onSubmit(event: React.SubmitEvent<HTMLFormElement>) {
      setTried(true);
      if (!sending && !failed) return;
      event.preventDefault();
      const by = event.nativeEvent.submitter;
      if (sending) hold({ form: event.currentTarget, by: by instanceof HTMLElement ? by : null });
    },
  };
}
