"use client";

import { useEffect, useState } from "react";
import type { PictureTile } from "./picture-tiles";

/** Holds a form back until its pictures are up, and does not let one that failed get lost. */
export function useSubmit(tiles: readonly PictureTile[], onSent: () => void) {
  const [held, hold] = useState<{ form: HTMLFormElement; by: HTMLElement | null } | null>(null);
  const [tried, setTried] = useState(false);
  const sending = tiles.some(({ state }) => state === "sending");
  const failed = tiles.some(({ state }) => state === "failed");

  useEffect(() => {
    if (!held || sending) return;
    hold(null);
    held.form.requestSubmit(held.by);
  }, [held, sending]);

  return {
    waiting: held !== null,
    stuck: failed && tried,
    onSubmit(event: React.SubmitEvent<HTMLFormElement>) {
      setTried(true);
      if (!sending && !failed) return onSent();
      event.preventDefault();
      const by = event.nativeEvent.submitter;
      if (sending) hold({ form: event.currentTarget, by: by instanceof HTMLElement ? by : null });
    },
  };
}
