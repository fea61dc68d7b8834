"use client";

import { useEffect } from "react";

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
        const isCurrent = decodeURIComponent(link.hash.slice(1)) === id;
        if (!isCurrent) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "true");
          show(link);
        }
      }
    };
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) mark(target.id);
      },
      { rootMargin: "-72px 0px -75% 0px" },
    );
    for (const section of document.querySelectorAll("section.section[id]")) watch.observe(section);
    return () => watch.disconnect();
  }, [tabsId]);
  return null;
}
