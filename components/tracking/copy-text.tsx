"use client";

import { useState, useSyncExternalStore } from "react";

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

async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // In-app browsers and plain http have no clipboard API; the old command still works there.
    const area = document.createElement("textarea");
    area.value = value;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
