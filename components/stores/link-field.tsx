"use client";

import { Field } from "@/components/ui/field";
import { GroupedInput } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { LinkState } from "./use-link-check";

type Props = {
  text: Dictionary["start"]["link"];
  /** What stands before the link: "soko.example/s/". */
  site: string;
  value: string;
  onValue: (value: string) => void;
  /** What the server says of it. */
  check: LinkState;
  /** A refusal of what was sent, until it is changed. */
  refused?: string | undefined;
  hint?: string | undefined;
  /** Sent only when it bears a name. */
  name?: string | undefined;
};

/** A store's link, with the word on whether it is free. */
export function LinkField({ text, site, value, onValue, check, refused, hint, name }: Props) {
  const error =
    refused ??
    (check.state === "invalid"
      ? text.invalid
      : check.state === "taken" || check.state === "reserved"
        ? fill(text[check.state], { suggestion: check.suggestion })
        : undefined);
  return (
    <Field
      id="link"
      label={text.label}
      error={error}
      ok={check.state === "free" && text.available}
      hint={check.state === "checking" ? text.checking : hint}
    >
      {(control) => (
        <GroupedInput
          {...control}
          name={name}
          value={value}
          onChange={(event) => onValue(event.target.value.toLowerCase().replace(/\s/g, "-"))}
          before={<bdi className="max-w-[45vw] truncate">{site}</bdi>}
          dir="ltr"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          inputClassName="ps-0!"
        />
      )}
    </Field>
  );
}
