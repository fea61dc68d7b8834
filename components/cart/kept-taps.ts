import type { WantedLines } from "@/lib/cart/optimistic";

const KEPT_MS = 10 * 60_000;

const keyOf = (storeId: string) => `soko.taps.${storeId}`;

/** Keeps what was tapped and not yet confirmed over a change of page; in-app browsers may refuse. */
export function keepTaps(storeId: string, wanted: WantedLines): void {
  try {
    if (Object.keys(wanted).length === 0) sessionStorage.removeItem(keyOf(storeId));
    else sessionStorage.setItem(keyOf(storeId), JSON.stringify({ at: Date.now(), wanted }));
  } catch {
    // Without storage a tap lives as long as its page.
  }
}

/** What an earlier page of this tab left unconfirmed a short while ago. */
export function keptTaps(storeId: string): WantedLines {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(storeId)) ?? "null");
    return kept && Date.now() - kept.at < KEPT_MS ? (kept.wanted as WantedLines) : {};
  } catch {
    return {};
  }
}
