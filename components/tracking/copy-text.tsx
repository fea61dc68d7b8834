"use client";

import { useState, useSyncExternalStore } from "react";
import { copy } from "@/components/ui/copy";

type Props = {
  value: string;
  /** What it is, for those who do not see it beside the button. */
  what: string;
  text: string;
  copiedText: string;
};

const never = () => () => {};

/** Copies a text; not there without scripts, when it could not. */
export function CopyText({ value, what, text, copiedText }: Props) {
  const [isCopied, setCopied] = useState(false);
  const canRun = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canRun) return null;
  return (
    <>
      <button type="button" className="link copy" onClick={() => void copy(value).then(setCopied)}>
        {isCopied ? copiedText : text}
        <span className="hide"> {what}</span>
      </button>
      <span className="hide" role="status">
        {isCopied && copiedText}
      </span>
    </>
  );
}
