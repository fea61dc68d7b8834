"use client";

import { useEffect } from "react";

const moves = ["wheel", "touchmove", "pointerdown", "keydown"];

const idOf = ({ hash }: HTMLAnchorElement) => decodeURIComponent(hash.slice(1));

/** The section that began last above a line; the first of those that stand side by side. */
function idAt(sections: readonly Element[], line: number): string {
  let id = sections[0]?.id ?? "";
  let last = Number.NEGATIVE_INFINITY;
  for (const section of sections) {
    const { top } = section.getBoundingClientRect();
    if (top <= line && top > last + 1) {
      id = section.id;
      last = top;
    }
  }
  return id;
}

/** Marks the tab of the section that is being read, and keeps the current tab in sight. */
export function CategoryMarker({ tabsId }: { tabsId: string }) {
  useEffect(() => {
    const tabs = document.getElementById(tabsId);
    if (!tabs) return;
    const show = (tab: Element) => {
      const { left, width } = tab.getBoundingClientRect();
      const at = tabs.getBoundingClientRect();
      tabs.scrollBy({ left: left - at.left - (at.width - width) / 2 });
    };
    const page = tabs.querySelector('[aria-current="page"]');
    if (page) {
      show(page);
      return;
    }
    const links = [...tabs.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const mark = (id: string) => {
      for (const link of links) {
        const isCurrent = idOf(link) === id;
        if (!isCurrent) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "true");
          show(link);
        }
      }
    };
    const sections = [...document.querySelectorAll("section.section[id]")];
    // A section near the end cannot reach the top: what was tapped stays marked until one moves on.
    const came = links.find(({ hash }) => hash === location.hash);
    let tapped = came ? idOf(came) : "";
    const read = () => mark(tapped || idAt(sections, innerHeight / 4));
    const tap = ({ target }: Event) => {
      const link = target instanceof Element && target.closest("a");
      if (!link || !links.includes(link)) return;
      tapped = idOf(link);
      read();
    };
    const moveOn = () => {
      tapped = "";
    };
    tabs.addEventListener("click", tap);
    for (const type of moves) addEventListener(type, moveOn, { passive: true });
    addEventListener("scroll", read, { passive: true });
    read();
    return () => {
      removeEventListener("scroll", read);
      tabs.removeEventListener("click", tap);
      for (const type of moves) removeEventListener(type, moveOn);
    };
  }, [tabsId]);
  return null;
}
