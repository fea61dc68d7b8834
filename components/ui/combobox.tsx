"use client";

import { useEffect, useId, useRef, useState } from "react";
import { type ComboboxOption, type ComboboxRow, comboboxRows } from "./combobox-match";
import { cx } from "./cx";
import type { ControlProps } from "./field";
import { DownIcon, PlusIcon, UpIcon } from "./icons";

type Props = ControlProps & {
  name: string;
  options: readonly ComboboxOption[];
  defaultValue?: string;
  placeholder?: string;
  required?: boolean;
  /** `create` holds {name}; `found` gives the count to a screen reader. */
  text: { open: string; close: string; create: string };
  onValue?: (value: string) => void;
};

/** A text field with a list to choose from, in which a new name may be made. Sends the text. */
export function Combobox({ name, options, defaultValue = "", text, onValue, ...input }: Props) {
  const listId = useId();
  const [value, setValue] = useState(defaultValue);
  const [filtering, setFiltering] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = comboboxRows(options, filtering ? value : "");
  const shown = open && rows.length > 0;

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function change(next: string) {
    setValue(next);
    onValue?.(next);
  }

  function close() {
    setOpen(false);
    setActive(-1);
    setFiltering(false);
  }

  function choose(row: ComboboxRow) {
    change(row.label);
    close();
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(true);
      setActive(!shown && step < 0 ? rows.length - 1 : (active + step + rows.length) % rows.length);
    } else if (event.key === "Enter" && shown) {
      const row = rows[active];
      if (!row) return close();
      event.preventDefault();
      choose(row);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  }

  return (
    <div className="relative">
      <div className="field-box flex overflow-clip">
        <input
          {...input}
          ref={field}
          type="text"
          name={name}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          value={value}
          onChange={(event) => {
            change(event.target.value);
            setFiltering(true);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          className="min-h-[calc(var(--input)-2px)] w-full min-w-0 px-3 text-16 outline-0"
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={shown ? text.close : text.open}
          aria-controls={listId}
          aria-expanded={shown}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            field.current?.focus();
            if (shown) close();
            else setOpen(true);
          }}
          className="grid w-11 flex-none place-items-center text-text-2"
        >
          {shown ? <UpIcon /> : <DownIcon />}
        </button>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={text.open}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded-card bg-raised p-1 shadow-2"
      >
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the input, which keeps the focus
          <div
            key={`${row.kind} ${row.label}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(row)}
            className={cx(
              "flex min-h-control items-center gap-3 rounded-control px-3 hover:bg-brand-subtle aria-selected:bg-brand-subtle",
              row.kind === "create" && "text-brand-text not-first:border-t not-first:border-border",
            )}
          >
            <Row row={row} createText={text.create} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Row({ row, createText }: { row: ComboboxRow; createText: string }) {
  if (row.kind === "create") {
    const [before = "", after = ""] = createText.split("{name}");
    return (
      <>
        <PlusIcon size="s" />
        <span>
          {before}
          <b className="font-bold">{row.label}</b>
          {after}
        </span>
      </>
    );
  }
  const [from, to] = row.match;
  return (
    <>
      <span className="min-w-0">
        {row.label.slice(0, from)}
        <b className="font-bold">{row.label.slice(from, to)}</b>
        {row.label.slice(to)}
      </span>
      {row.end && <span className="num ms-auto text-text-3">{row.end}</span>}
    </>
  );
}
