import { useEffect, useRef } from "react";
import { type Press, pressed, SEQUENCE_MS } from "./shortcut-keys";

export type Shortcut = {
  /**
   * One press or a sequence of them: "j", "Enter", "?", "shift+j", "mod+s" (Ctrl, on a Mac Command),
   * "g o". Presses with "mod" work in fields too.
   */
  keys: string;
  /** What it does, for the sheet that `?` opens. */
  label: string;
  /** The heading that it stands under there. */
  group: string;
  run: () => void;
  /** Whether it would do something just now; otherwise the press is the browser's. */
  isAvailable?: () => boolean;
  /** A key that is held down does it over and over: for moving along a list. */
  repeats?: boolean;
};

type Source = () => readonly Shortcut[];

/** Whoever is on the page; the youngest comes first, so that a page may take a key of the shell. */
const sources = new Set<Source>();

/** Makes shortcuts known until the function that it returns is called. */
export function registerShortcuts(source: Source): () => void {
  sources.add(source);
  return () => void sources.delete(source);
}

/** Makes shortcuts known while a component stands. They may change with each rendering. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registerShortcuts(() => latest.current), []);
}

/** All shortcuts of this page; where two want the same keys, the one that runs. */
export function listShortcuts(): Shortcut[] {
  const byKeys = new Map<string, Shortcut>();
  for (const source of sources) for (const one of source()) byKeys.set(one.keys, one);
  return [...byKeys.values()];
}

const KEPT = "soko.single-keys";

/** Whether single keys do something in this browser. Those with Ctrl or Command always do. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true; // A browser that keeps nothing.
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, "off");
  } catch {
    // It holds for nothing longer than this browser allows.
  }
}

let begun: { keys: string; at: number } | null = null;

/**
 * What a press sets off: a shortcut, the beginning of one ("begun", which nobody else should get), or
 * null. Remembers what was begun.
 */
export function shortcutFor(press: Press, now: number): Shortcut | "begun" | null {
  const key = pressed(press);
  if (key === null) return null;
  const isSingle = !key.startsWith("mod+");
  if (isSingle && !singleKeysAreOn()) return null;
  const before = begun && now - begun.at < SEQUENCE_MS ? `${begun.keys} ` : "";
  begun = null;
  const found = find(`${before}${key}`, press.repeat) ?? (before ? find(key, press.repeat) : null);
  if (found === "begun") begun = { keys: `${before}${key}`, at: now };
  return found;
}

function find(keys: string, isRepeat: boolean): Shortcut | "begun" | null {
  const all = [...sources].reverse().flatMap((source) => source());
  const able = all.filter(({ isAvailable }) => isAvailable?.() !== false);
  const found = able.find((one) => one.keys === keys);
  if (found) return isRepeat && !found.repeats ? null : found;
  return !isRepeat && able.some((one) => one.keys.startsWith(`${keys} `)) ? "begun" : null;
}

const WRITING =
  "textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file], [type=range], [type=color])";
const PRESSABLE = "a[href], button, summary, label, input, [role=button], [role=menuitem]";

/** Whether a press belongs to what has the focus, or to what lies over the page. */
export function isTaken(press: Press, target: Element | null): boolean {
  if (document.querySelector("dialog:modal, [role=menu]:popover-open")) return true;
  if (press.ctrlKey || press.metaKey || !target) return false;
  if (target.closest(WRITING)) return true;
  return (press.key === "Enter" || press.key === " ") && target.closest(PRESSABLE) !== null;
}
