"use client";

import { useRef } from "react";
import { useShortcuts } from "@/components/dashboard/shortcuts";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { useSelection } from "./selection";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-order]")];

/** A row's one button, unless a step of its order still waits to be sent. */
const stepButton = () =>
  here()?.querySelector<HTMLElement>("form button[type=submit]:not([inert] *)");

const here = () => document.activeElement?.closest<HTMLElement>("[data-order]") ?? null;

/** The list by keyboard: where one stands is where the focus is, so Enter opens and Tab goes on. */
export function ListKeys({ text }: { text: Dictionary["orders"]["keys"] }) {
  const { chooseAll, chosen } = useSelection();
  /** The row may go while one stands on it: then its place is where one goes on from. */
  const place = useRef(-1);

  function move(by: 1 | -1) {
    const all = rows();
    const row = here();
    const at = row ? all.indexOf(row) : place.current - (by === 1 ? 1 : 0);
    const to = Math.min(Math.max(at + by, 0), all.length - 1);
    place.current = to;
    const link = all[to]?.querySelector<HTMLElement>("a");
    link?.focus({ preventScroll: true });
    all[to]?.scrollIntoView({ block: "nearest" });
  }

  const group = text.group;
  const isInList = () => here() !== null;
  const next = { label: text.next, group, run: () => move(1), repeats: true };
  const previous = { label: text.previous, group, run: () => move(-1), repeats: true };
  useShortcuts([
    { ...next, keys: "j" },
    { ...previous, keys: "k" },
    { ...next, keys: "ArrowDown", isAvailable: isInList },
    { ...previous, keys: "ArrowUp", isAvailable: isInList },
    {
      keys: "x",
      label: text.select,
      group,
      isAvailable: isInList,
      run: () => here()?.querySelector<HTMLElement>("[data-select], input[type=checkbox]")?.click(),
    },
    {
      keys: "e",
      label: text.step,
      group,
      isAvailable: () => Boolean(stepButton()),
      run: () => stepButton()?.click(),
    },
    {
      keys: "Escape",
      label: text.clear,
      group,
      isAvailable: () => chosen.length > 0,
      run: () => chooseAll(false),
    },
  ]);
  return null;
}
