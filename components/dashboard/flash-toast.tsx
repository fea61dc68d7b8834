"use client";

import { useEffect } from "react";
import { showToast } from "@/components/ui/toast-store";

type Props = {
  text: string;
  /** The query parameters that brought it here; taken out of the address, so that it shows once. */
  params: readonly string[];
  undo?: { label: string; run: () => Promise<{ ok: boolean }>; failed: string };
};

/** Says what the page before has done. */
export function FlashToast({ text, params, undo }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: shows what it was mounted with, once
  useEffect(() => {
    const url = new URL(window.location.href);
    if (!params.some((name) => url.searchParams.has(name))) return;
    for (const name of params) url.searchParams.delete(name);
    window.history.replaceState(null, "", url);
    const act = async () => {
      const done = await undo?.run().catch(() => ({ ok: false }));
      if (done?.ok === false && undo) showToast({ text: undo.failed });
    };
    showToast({ text, ...(undo && { action: { label: undo.label, run: () => void act() } }) });
  }, []);
  return null;
}
