import type { FormValues } from "./form-values";

/*
 * What was typed into a product's form and not saved, on this device alone: for a phone that runs
 * out, a page that is closed, a session that ends. Signing out takes all of it away.
 */

const PREFIX = "soko.draft.";
const SENT = "soko.draft-sent";
/** Set where a session is ended, for the next page that looks. */
const LEFT = "soko.left";
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
const VERSION = 1;

export type Draft = {
  values: FormValues;
  /** The product as it was when the typing began, and its version. */
  base: FormValues;
  etag: string | null;
  at: number;
};

export const draftKey = (seller: string, storeId: string, productId: string | null): string =>
  `${PREFIX}${seller}.${storeId}.${productId ?? "new"}`;

/** Null where nothing is kept, where it is too old, and where this browser keeps nothing. */
export function readDraft(key: string): Draft | null {
  try {
    const text = localStorage.getItem(key);
    const kept = text ? (JSON.parse(text) as Draft & { version: number }) : null;
    if (!kept || kept.version !== VERSION || Date.now() - kept.at > KEPT_MS) return null;
    return kept;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, draft: Omit<Draft, "at">): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now(), version: VERSION }));
  } catch {
    // Full, or forbidden: the page still asks before it is left.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing may be.
  }
}

/** Remembers which form went on its way: the page that it leads to knows that it was saved. */
export function markSent(key: string | null): void {
  try {
    if (key) sessionStorage.setItem(SENT, key);
    else sessionStorage.removeItem(SENT);
  } catch {
    // The draft then stays, and is offered once too often.
  }
}

/** Where a form led to that was saved: its draft has done its work. */
export function dropSent(): void {
  try {
    const key = sessionStorage.getItem(SENT);
    if (!key || !new URLSearchParams(window.location.search).has("saved")) return;
    dropDraft(key);
    sessionStorage.removeItem(SENT);
  } catch {
    // As above.
  }
}

/** Takes every draft away once somebody has signed out here. */
export function dropAllWhenLeft(): void {
  if (!document.cookie.split("; ").some((pair) => pair.startsWith(`${LEFT}=`))) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in all browsers yet
  document.cookie = `${LEFT}=; Path=/; Max-Age=0; SameSite=Lax`;
  dropAllDrafts();
}

/** Takes every draft away, whoever typed it. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept where nothing may be.
  }
}
