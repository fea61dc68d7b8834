"use client";

import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/checkbox";
import { usePicking } from "./picking";

/** The box of a row; with shift all rows from the last one on. */
export function RowBox({ id, label }: { id: string; label: string }) {
  const { selected, toggle } = usePicking();
  return (
    <CheckBox
      aria-label={label}
      data-pick=""
      checked={selected.has(id)}
      // A change tells nothing of the shift key: the click under it does.
      onChange={(event) => {
        const { nativeEvent } = event;
        toggle(id, "shiftKey" in nativeEvent && nativeEvent.shiftKey === true);
      }}
    />
  );
}

/** All rows of the page, or none. */
export function PageBox({ label }: { label: string }) {
  const { selected, rows, togglePage } = usePicking();
  const isSome = selected.size > 0 && selected.size < rows.length;
  return (
    <CheckBox
      aria-label={label}
      checked={rows.length > 0 && selected.size === rows.length}
      ref={(box) => {
        if (box) box.indeterminate = isSome;
      }}
      onChange={togglePage}
    />
  );
}

/** On a phone, where boxes would crowd the rows, they come when they are asked for. */
export function PickButton({ text }: { text: { start: string; stop: string } }) {
  const { isOpen, open } = usePicking();
  return (
    <Button
      className="wide:hidden noscript:hidden"
      aria-pressed={isOpen}
      onClick={() => open(!isOpen)}
    >
      {isOpen ? text.stop : text.start}
    </Button>
  );
}
