"use client";

import { useState, useSyncExternalStore } from "react";
import type { storefront } from "@/lib/i18n/en/storefront";
import type { Translation } from "@/lib/i18n/message";
import { sharedUrl, whatsappLink } from "@/lib/stores/share-link";

type Props = {
  name: string;
  url: string;
  texts: Translation<typeof storefront.product.share>;
};

const never = () => () => {};

/** WhatsApp as a plain link; with scripts also the system's own sheet, or a copied link. */
export function ShareLinks({ name, url, texts }: Props) {
  const canRun = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const canShare = useSyncExternalStore(
    never,
    () => typeof navigator.share === "function",
    () => false,
  );
  const [said, setSaid] = useState("");

  /** The page as it stands, with the choice in its address. */
  const current = () => {
    const variant = new URLSearchParams(window.location.search).get("variant");
    const here = new URL(url);
    if (variant) here.searchParams.set("variant", variant);
    return here.href;
  };

  const share = async () => {
    try {
      await navigator.share({ title: name, url: sharedUrl(current(), "share") });
    } catch (error) {
      // Closing the sheet is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) await copy();
    }
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(current());
      setSaid(texts.copied);
    } catch {
      setSaid(current());
    }
  };

  return (
    <span className="ways">
      <a
        className="link"
        href={whatsappLink(name, url)}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          event.currentTarget.href = whatsappLink(name, current());
        }}
      >
        {texts.whatsapp}
      </a>
      {canRun && (
        <button type="button" className="link" onClick={canShare ? share : copy}>
          {canShare ? texts.other : texts.copy}
        </button>
      )}
      <span role="status">{said}</span>
    </span>
  );
}
