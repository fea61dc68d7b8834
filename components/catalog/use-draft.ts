"use client";

import { useEffect, useRef, useState } from "react";
import { type Draft, dropAllWhenLeft, dropDraft, dropSent, keepDraft, readDraft } from "./drafts";
import { type FormValues, isSame } from "./form-values";

const PAUSE_MS = 400;

/** Keeps what is typed while it is typed, and offers what an earlier visit left. */
export function useDraft(key: string, base: FormValues, etag: string | null) {
  const [offered, offer] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: offered once, for what the page came with
  useEffect(() => {
    dropSent();
    dropAllWhenLeft();
    const kept = readDraft(key);
    if (kept && !isSame(kept.values, base)) offer(kept);
    return () => clearTimeout(timer.current);
  }, [key]);

  return {
    offered,
    /** `since` is what the typing stands on, when that is not what the page came with. */
    keep(values: FormValues, since: { base: FormValues; etag: string | null } = { base, etag }) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!isSame(values, since.base)) keepDraft(key, { values, ...versionOf(since) });
        // One that is still to be decided about stays until it is.
        else if (!offered) dropDraft(key);
      }, PAUSE_MS);
    },
    /** Whatever is decided about it, it is offered once. */
    decide: () => offer(null),
    discard() {
      offer(null);
      clearTimeout(timer.current);
      dropDraft(key);
    },
  };
}

const versionOf = ({ base, etag }: { base: FormValues; etag: string | null }) => ({ base, etag });
