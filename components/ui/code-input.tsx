"use client";

import { useRef } from "react";
import { cx } from "./cx";

type Props = Omit<React.ComponentProps<"input">, "type" | "maxLength" | "onChange"> & {
  /** How many digits make the code whole; then the form submits itself, once for each code. */
  length?: number;
};

/**
 * One input with ruled boxes painted behind the digits, so that pasting, filling from a message and
 * screen readers just work. Without scripts it is a plain field of 4 to 8 digits.
 */
export function CodeInput({ length = 6, className, style, ...rest }: Props) {
  const sent = useRef("");
  return (
    <input
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{4,8}"
      required
      dir="ltr"
      {...rest}
      type="text"
      onChange={(event) => {
        const input = event.currentTarget;
        const digits = input.value.normalize("NFKC").replace(/\D/g, "").slice(0, length);
        if (digits !== input.value) input.value = digits;
        if (digits.length < length) sent.current = "";
        else if (sent.current !== digits) {
          sent.current = digits;
          input.form?.requestSubmit();
        }
      }}
      style={{ ...style, "--cells": length } as React.CSSProperties}
      className={cx("field-box code-cells", className)}
    />
  );
}
