"use client";

import { useRef } from "react";
import { cx } from "./cx";

type Props = Omit<React.ComponentProps<"input">, "type" | "maxLength" | "onChange"> & {
  /** How many digits make the usual code whole; then the form submits itself, once for each code. */
  length?: number;
};

const MOST_DIGITS = 8;

/**
 * One input with ruled boxes painted behind the digits, so that pasting, filling from a message and
 * screen readers just work. A code of another length, 4 to 8 digits, is sent by Enter or the button.
 */
export function CodeInput({ length = 6, className, style, ...rest }: Props) {
  const sent = useRef("");
  const size = useRef(0);
  return (
    <div className="@container">
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
          const digits = input.value.normalize("NFKC").replace(/\D/g, "").slice(0, MOST_DIGITS);
          if (digits !== input.value) input.value = digits;
          const cells = Math.max(length, digits.length);
          input.style.setProperty("--cells", String(cells));
          // A longer code that is being shortened is not whole: Enter or the button sends it.
          const isGrowing = digits.length > size.current;
          size.current = digits.length;
          if (digits.length < length) sent.current = "";
          else if (digits.length === length && isGrowing && sent.current !== digits) {
            sent.current = digits;
            input.form?.requestSubmit();
          }
        }}
        style={{ ...style, "--cells": length } as React.CSSProperties}
        className={cx("field-box code-cells", className)}
      />
    </div>
  );
}
