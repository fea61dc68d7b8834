"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { mayLeave } from "./leaving";
import { type NavKey, navHref } from "./nav-items";
import { showOverlay } from "./overlay";
import type { ReachText } from "./shell-text";
import { isTaken, shortcutFor, useShortcuts } from "./shortcuts";

/** The second key of "g …" for each page. */
const pageKeys = [
  ["t", "today"],
  ["o", "orders"],
  ["p", "products"],
  ["c", "customers"],
  ["h", "share"],
  ["s", "settings"],
] as const satisfies readonly (readonly [string, NavKey])[];

/** The page's own field to search what it lists. */
const findSearch = () => document.querySelector<HTMLInputElement>("main input[type=search]");

/** Listens for the dashboard's shortcuts, and knows those that work on every page of a store. */
export function Keyboard({ storeLink, text }: { storeLink: string; text: ReachText }) {
  const router = useRouter();
  const go = (href: string) => mayLeave(href) && router.push(href);
  const { everywhere, goTo, help, menu, searchList } = text.shortcuts;
  useShortcuts([
    ...pageKeys.map(([key, page]) => ({
      keys: `g ${key}`,
      label: text.nav[page],
      group: goTo,
      run: () => go(navHref(storeLink, page)),
    })),
    {
      keys: "g n",
      label: text.nav.add,
      group: goTo,
      run: () => go(`/dashboard/${storeLink}/products/new`),
    },
    { keys: "mod+k", label: menu, group: everywhere, run: () => showOverlay("menu") },
    {
      keys: "/",
      label: searchList,
      group: everywhere,
      isAvailable: () => findSearch() !== null,
      run: () => {
        findSearch()?.focus();
        findSearch()?.select();
      },
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

  return null;
}
