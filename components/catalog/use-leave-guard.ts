"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/**
 * Holds a link back while something is not saved, and tells where it leads; closing or reloading the
 * page is asked about by the browser itself.
 */
export function useLeaveGuard(isOn: boolean) {
  const router = useRouter();
  const [to, hold] = useState<string | null>(null);
  const decided = useRef(false);

  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!decided.current) event.preventDefault();
    };
    // On the way down, before the link's own handler leads away.
    const stop = (event: MouseEvent) => {
      const link = leavingLink(event);
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      hold(link.href);
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("click", stop, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", stop, { capture: true });
    };
  }, [isOn]);

  return {
    isAsked: to !== null,
    stay: () => hold(null),
    leave() {
      decided.current = true;
      hold(null);
      if (to?.startsWith(`${location.origin}/`)) router.push(to);
      else if (to) location.assign(to);
    },
  };
}

/** The link of a plain click that would take this page away; null for a new tab, or for a place here. */
function leavingLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null;
  }
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.hasAttribute("download")) return null;
  const { origin, pathname, search } = new URL(link.href);
  if (!/^https?:/.test(origin)) return null;
  const isHere = origin === location.origin && pathname === location.pathname;
  return isHere && search === location.search ? null : link;
}
