"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { onLeaving } from "@/components/dashboard/leaving";

/** A page, or the entry of the history that the Back button leads to. */
type Leaving = { href: string } | { key: string };

/**
 * Holds a link, the Back button and the dashboard's own shortcuts back while something is not saved;
 * closing or reloading the page is asked about by the browser itself.
 */
export function useLeaveGuard(isOn: boolean) {
  const router = useRouter();
  const [to, hold] = useState<Leaving | null>(null);
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
      hold({ href: link.href });
    };
    // Only where the browser lets a page stop it: in others the draft is kept all the same.
    const history = "navigation" in window ? window.navigation : null;
    const stopBack = (event: NavigateEvent) => {
      const { destination } = event;
      const isHere = new URL(destination.url).pathname === location.pathname;
      if (decided.current || event.navigationType !== "traverse" || isHere) return;
      if (!event.cancelable) return;
      event.preventDefault();
      hold({ key: destination.key });
    };
    const stopPush = onLeaving((href) => hold({ href }));
    window.addEventListener("beforeunload", ask);
    document.addEventListener("click", stop, { capture: true });
    history?.addEventListener("navigate", stopBack);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", stop, { capture: true });
      history?.removeEventListener("navigate", stopBack);
      stopPush();
    };
  }, [isOn]);

  return {
    isAsked: to !== null,
    stay: () => hold(null),
    leave() {
      decided.current = true;
      hold(null);
      if (to === null) return;
      if ("key" in to) window.navigation.traverseTo(to.key);
      else if (new URL(to.href, location.href).origin === location.origin) router.push(to.href);
      else location.assign(to.href);
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
