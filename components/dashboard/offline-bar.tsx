"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { showToast } from "@/components/ui/toast-store";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { holdForms } from "./hold-forms";
import { keepPage, startKeeping } from "./kept-pages";
import { followLeaving } from "./left";

type Props = { locale: string; text: Dictionary["offline"] };

/** How long a page stands before it is kept: what is only passed through is not. */
const REST_MS = 2_000;
const PROBE_MS = 15_000;

/** Says that there is no network, and of a kept page from when it is. Has the last pages kept. */
export function OfflineBar({ locale, text }: Props) {
  const path = usePathname();
  const isOffline = useSyncExternalStore(subscribe, isWithoutNetwork, () => false);
  const keptAt = useKeptAt();
  const isKept = keptAt !== "";
  const isShown = isOffline || isKept;

  useEffect(startKeeping, []);
  useEffect(followLeaving, []);
  useEffect(() => {
    if (isShown) return;
    const timer = setTimeout(() => void keepPage(path), REST_MS);
    return () => clearTimeout(timer);
  }, [path, isShown]);
  useEffect(() => {
    if (!isShown) return;
    const root = document.documentElement;
    root.dataset.offline = "";
    const release = holdForms(isKept, () => showToast({ text: text.notSent }));
    return () => {
      delete root.dataset.offline;
      release();
    };
  }, [isShown, isKept, text]);
  // A kept page holds nothing that was typed: it makes room for today's by itself.
  useEffect(() => (keptAt ? whenBack(() => location.reload()) : undefined), [keptAt]);

  return (
    <div
      role="status"
      className="sticky top-0 z-30 flex h-(--offline-bar) items-center gap-3 overflow-hidden bg-warning-bg px-4 text-13 text-warning wide:px-8 print:hidden"
    >
      {isShown && (
        <>
          <p className="min-w-0 flex-1 font-medium">
            {keptAt ? fill(text.barAsOf, { time: timeOf(new Date(keptAt), locale) }) : text.bar}
          </p>
          {keptAt && (
            <button
              type="button"
              onClick={() => location.reload()}
              className="min-h-control flex-none font-bold underline underline-offset-2"
            >
              {text.retry}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** The worker's mark on a page that it kept; a page that its scripts lead to next is not that page. */
function useKeptAt(): string {
  const path = usePathname();
  const [kept, setKept] = useState({ at: "", path: "" });
  useEffect(() => {
    const { kept: at } = document.documentElement.dataset;
    if (at) setKept({ at, path: location.pathname });
  }, []);
  return kept.path === path ? kept.at : "";
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

/** Runs once the server answers: a browser may believe itself online all the while. */
function whenBack(run: () => void): () => void {
  const probe = async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch("/api/health/live", { cache: "no-store" }).catch(() => null);
    if (answer?.ok) run();
  };
  const ask = () => void probe();
  const timer = setInterval(ask, PROBE_MS);
  addEventListener("online", ask);
  return () => {
    clearInterval(timer);
    removeEventListener("online", ask);
  };
}

function timeOf(at: Date, locale: string): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(locale, {
    hour: "numeric",
    minute: "2-digit",
    ...(!isToday && { day: "numeric", month: "short" }),
  });
}
