"use client";

import { useState } from "react";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { accentPresets, accentVariables } from "@/lib/stores/accent";
import { contrast } from "@/lib/stores/oklch";

type Props = {
  /** The store's, shown on the colour. */
  name: string;
  accent: string;
  text: Dictionary["settings"]["look"];
  locale: string;
};

const swatch =
  "relative block size-11 rounded-control border border-border has-checked:shadow-[0_0_0_2px_var(--surface),0_0_0_4px_var(--text)] has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus";
const input = "absolute inset-0 size-full cursor-pointer opacity-0";

/** Ten colours or one's own, and how the store's header reads on it. */
export function AccentPicker({ name, accent, text, locale }: Props) {
  const isPreset = accentPresets.some((preset) => preset === accent);
  const [picked, setPicked] = useState(accent);
  const [own, setOwn] = useState(isPreset ? "#7a1f5c" : accent);
  const shown = accentVariables(picked);
  const ratio = contrast(shown["--on-accent"], shown["--accent"]);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-14 font-medium">{text.accent}</legend>
      <div className="flex flex-wrap gap-3">
        {accentPresets.map((preset) => (
          <label key={preset} className={swatch} style={{ background: preset }}>
            <input
              type="radio"
              name="accent"
              value={preset}
              aria-label={text.presets[preset]}
              checked={picked === preset}
              onChange={() => setPicked(preset)}
              className={input}
            />
          </label>
        ))}
        <span className="flex items-center gap-2">
          <label className={swatch} style={{ background: own }}>
            <input
              type="radio"
              name="accent"
              value={own}
              aria-label={text.ownColour}
              checked={picked === own}
              onChange={() => setPicked(own)}
              className={input}
            />
          </label>
          <label className="relative inline-flex min-h-control items-center rounded-control border border-strong bg-surface px-4 font-medium hover:bg-row-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
            {text.ownColour}
            <input
              type="color"
              value={own}
              onChange={(event) => {
                setOwn(event.target.value);
                setPicked(event.target.value);
              }}
              className={input}
            />
          </label>
        </span>
      </div>
      <figure
        data-theme="light"
        className="overflow-clip rounded-control border border-border"
        style={shown as React.CSSProperties}
      >
        <div className="flex min-h-14 items-center gap-3 bg-[var(--accent)] px-4 py-3 font-[system-ui,sans-serif] text-[var(--on-accent)]">
          <b dir="auto" className="min-w-0 flex-1 truncate text-18 font-bold">
            {name}
          </b>
        </div>
        <div className="flex flex-wrap items-center gap-3 bg-surface px-4 py-3 font-[system-ui,sans-serif]">
          <span className="rounded-full bg-[var(--accent-subtle)] px-3 py-1 font-medium text-[var(--accent-text)]">
            {text.sample}
          </span>
          <span className="rounded-control bg-[var(--accent)] px-4 py-2 font-bold text-[var(--on-accent)]">
            {text.button}
          </span>
        </div>
        <figcaption className="sr-only">{text.preview}</figcaption>
      </figure>
      <p className="num text-13 text-text-2" role="status">
        {fill(text.readable, {
          ratio: ratio.toLocaleString(locale, { maximumFractionDigits: 1 }),
        })}{" "}
        {shown["--accent"] !== picked && text.adjusted}
      </p>
    </fieldset>
  );
}
