"use client";

import { useEffect, useSyncExternalStore } from "react";
import { fill } from "@/lib/i18n/message";

type Props = { locale: string; texts: { bar: string; barAsOf: string; retry: string } };

/** Says that there is no network, and of a kept page how old it is. Sets the worker up that keeps them. */
export function OfflineBar({ locale, texts }: Props) {
  const isOffline = useSyncExternalStore(subscribe, isWithoutNetwork, () => false);
  const keptAt = useSyncExternalStore(subscribe, readKeptAt, () => "");
  useEffect(startWorker, []);
  return (
    <p className="offline" role="status">
      {keptAt ? (
        <>
          {fill(texts.barAsOf, { time: timeOf(new Date(keptAt), locale) })}{" "}
          <button type="button" onClick={() => location.reload()}>
            {texts.retry}
          </button>
        </>
      ) : (
        isOffline && texts.bar
      )}
    </p>
  );
}

function subscribe(changed: () => void) {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

const isWithoutNetwork = () => !navigator.onLine;

/** The worker's mark on a page that it kept. */
const readKeptAt = () => document.documentElement.dataset.kept ?? "";

function timeOf(at: Date, locale: string): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(locale, {
    hour: "numeric",
    minute: "2-digit",
    ...(!isToday && { day: "numeric", month: "short" }),
  });
}

const SETTLED_MS = 3_000;

/** Some time after the page has loaded, so that it takes nothing from it. */
function startWorker() {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  const start = () =>
    setTimeout(() => {
      // Refused in some in-app browsers and private windows: there is then no reading offline.
      navigator.serviceWorker.register("/s/sw.js").catch(() => undefined);
    }, SETTLED_MS);
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
