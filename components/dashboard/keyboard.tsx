"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect } from "react";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { type NavKey, navHref } from "./nav-items";
import { showOverlay, useOverlay } from "./overlay";
import { isTaken, shortcutFor, useShortcuts } from "./shortcuts";

const ShortcutSheet = lazy(() =>
  import("./shortcut-sheet").then((file) => ({ default: file.ShortcutSheet })),
);

/** The second key of "g …" for each page. */
const pageKeys = [
  ["t", "today"],
  ["o", "orders"],
  ["p", "products"],
  ["c", "customers"],
  ["h", "share"],
  ["s", "settings"],
] as const satisfies readonly (readonly [string, NavKey])[];

export type KeyboardText = {
  pages: Record<NavKey, string>;
  add: string;
  close: string;
  shortcuts: Dictionary["commands"]["shortcuts"];
};

/** Listens for the dashboard's shortcuts, and knows those that work on every page of a store. */
export function Keyboard({ storeLink, text }: { storeLink: string; text: KeyboardText }) {
  const router = useRouter();
  const overlay = useOverlay();
  const { everywhere, goTo, help } = text.shortcuts;
  useShortcuts([
    ...pageKeys.map(([key, page]) => ({
      keys: `g ${key}`,
      label: text.pages[page],
      group: goTo,
      run: () => router.push(navHref(storeLink, page)),
    })),
    {
      keys: "g n",
      label: text.add,
      group: goTo,
      run: () => router.push(`/dashboard/${storeLink}/products/new`),
    },
    { keys: "?", label: help, group: everywhere, run: () => showOverlay("shortcuts") },
  ]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || isTaken(event, target)) return;
      const found = shortcutFor(event, event.timeStamp);
      if (!found) return;
      event.preventDefault();
      if (found !== "begun") found.run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => () => showOverlay(null), []);

  return (
    <Suspense fallback={null}>
      {overlay === "shortcuts" && (
        <ShortcutSheet
          text={{ ...text.shortcuts, close: text.close }}
          onClose={() => showOverlay(null)}
        />
      )}
    </Suspense>
  );
}
