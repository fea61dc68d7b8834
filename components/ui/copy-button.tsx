"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-style";
import { copy } from "./copy";
import { CheckIcon, CopyIcon } from "./icons";

type Props = ButtonLook & {
  value: string;
  text: string;
  copiedText: string;
  className?: string;
};

/** Copies and says so in its own place, for two seconds. */
export function CopyButton({ value, text, copiedText, ...look }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button {...look} onClick={() => void copy(value).then(setCopied)}>
        {copied ? <CheckIcon size="s" /> : <CopyIcon size="s" />}
        <span className="grid">
          <span
            className={copied ? "invisible col-start-1 row-start-1" : "col-start-1 row-start-1"}
          >
            {text}
          </span>
          <span
            className={copied ? "col-start-1 row-start-1" : "invisible col-start-1 row-start-1"}
          >
            {copiedText}
          </span>
        </span>
      </Button>
      <span role="status" className="sr-only">
        {copied ? copiedText : ""}
      </span>
    </>
  );
}
