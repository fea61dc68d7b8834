"use client";

import { useEffect, useState } from "react";

export type LinkState =
  | { state: "none" | "checking" | "invalid" }
  | { state: "free"; link: string }
  | { state: "taken" | "reserved"; suggestion: string };

type Wanted = { name: string } | { link: string };
export type CheckLink = (wanted: Wanted) => Promise<LinkState>;

const PAUSE_MS = 300;

/** Asks the server about a link when typing pauses; an answer that was overtaken is dropped. */
export function useLinkCheck(check: CheckLink, kind: "name" | "link", text: string): LinkState {
  const [answer, setAnswer] = useState<{ for: string; state: LinkState } | null>(null);
  const wanted = `${kind} ${text}`;
  useEffect(() => {
    if (!text) return;
    let overtaken = false;
    const timer = setTimeout(() => {
      check(kind === "name" ? { name: text } : { link: text }).then(
        (state) => overtaken || setAnswer({ for: wanted, state }),
        // Without a network the form still goes; the server decides when it is sent.
        () => overtaken || setAnswer({ for: wanted, state: { state: "none" } }),
      );
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [check, kind, text, wanted]);
  if (!text) return { state: "none" };
  return answer?.for === wanted ? answer.state : { state: "checking" };
}
