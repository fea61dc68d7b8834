"use client";

import { cookieNameOn, keepInBrowser } from "@/lib/browser-cookie";
import { readSteps, stepsCookieOf, writeSteps } from "@/lib/stores/first-steps";

const YEAR = 60 * 60 * 24 * 365;

/** Notes in this browser that the store's link went out: something here was copied, sent or printed. */
export function NoteShared({
  storeId,
  className,
  children,
}: {
  storeId: string;
  className?: string;
  children: React.ReactNode;
}) {
  function note(event: React.MouseEvent) {
    const at = event.target instanceof Element ? event.target : null;
    if (!at?.closest("button, a[target=_blank], a[download]")) return;
    const name = stepsCookieOf(storeId);
    const kept = readSteps(cookieValue(name));
    if (!kept.isShared) keepInBrowser(name, writeSteps({ ...kept, isShared: true }), YEAR);
  }
  return (
    <div onClickCapture={note} className={className}>
      {children}
    </div>
  );
}

function cookieValue(name: string): string | undefined {
  const whole = `${cookieNameOn(location.protocol === "https:", name)}=`;
  return document.cookie
    .split("; ")
    .find((each) => each.startsWith(whole))
    ?.slice(whole.length);
}
