"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { ChatIcon } from "@/components/ui/icons";
import { TextArea } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { accentVariables } from "@/lib/stores/accent";
import { whatsappLink } from "@/lib/stores/share-link";

type Props = {
  text: Dictionary["share"]["whatsapp"];
  message: string;
  url: string;
  card: {
    name: string;
    description: string;
    facts: string;
    accent: string;
    images: readonly { url: string; width: number; height: number }[];
  };
};

/** The message as it looks in a chat, to send as it stands or with other words. */
export function WhatsappMessage({ text, message: first, url, card }: Props) {
  const [message, setMessage] = useState(first);
  const [editing, setEditing] = useState(false);
  const shown = url.replace(/^https?:\/\//, "");
  return (
    <section>
      <h2 className="mb-3 text-18 font-bold">{text.title}</h2>
      <div
        data-theme="light"
        className="rounded-card border border-border bg-[color-mix(in_oklab,var(--brand-subtle)_30%,#e9e2d6)]! px-4 py-5 font-[system-ui,sans-serif]"
      >
        <figure
          aria-label={text.preview}
          className="ms-auto max-w-[360px] rounded-control bg-[#d9fdd3] p-1 pb-1.5 text-[#111b21]"
        >
          <div className="overflow-clip rounded-[6px] bg-[#cdf3c6]">
            <LinkCard card={card} />
            <div className="grid gap-px px-2.5 py-2 text-13 text-[#44594e]">
              <b className="truncate text-14 font-bold text-[#111b21]">{card.name}</b>
              <span className="line-clamp-2 wrap-anywhere">{card.description}</span>
              <small className="truncate text-12">{shown.split("/")[0]}</small>
            </div>
          </div>
          <p
            dir="auto"
            className="px-1.5 pt-1.5 leading-[1.375rem] wrap-anywhere whitespace-pre-line"
          >
            {message}
          </p>
          <p dir="ltr" className="px-1.5 pt-0.5 break-all text-[#027a55]">
            {shown}
          </p>
        </figure>
      </div>
      {editing && (
        <Field id="message" label={text.label} className="mt-3">
          {(control) => (
            <TextArea
              {...control}
              autoFocus
              dir="auto"
              maxLength={700}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <a
          href={whatsappLink(message, url)}
          target="_blank"
          rel="noopener"
          className={buttonStyle({ variant: "primary" })}
        >
          <ChatIcon size="s" />
          {text.send}
        </a>
        {!editing && <Button onClick={() => setEditing(true)}>{text.edit}</Button>}
      </div>
    </section>
  );
}

function LinkCard({ card }: { card: Props["card"] }) {
  return (
    <div
      style={accentVariables(card.accent) as React.CSSProperties}
      className="bg-[var(--accent)] text-[var(--on-accent)]"
    >
      <div className="grid gap-1 px-4 pt-4 pb-3">
        <b dir="auto" className="line-clamp-2 text-22 font-bold wrap-anywhere">
          {card.name}
        </b>
        {card.facts && <span className="num text-13 font-medium">{card.facts}</span>}
      </div>
      {card.images.length > 0 && (
        <div className="grid auto-cols-fr grid-flow-col gap-px">
          {card.images.map((image) => (
            <img
              key={image.url}
              src={image.url}
              alt=""
              width={image.width}
              height={image.height}
              loading="lazy"
              className="h-21 w-full object-cover"
            />
          ))}
        </div>
      )}
    </div>
  );
}
