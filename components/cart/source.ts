import { keepInBrowser } from "@/lib/browser-cookie";
import { sourceCookie, sourceOf } from "@/lib/cart/source";

const DAYS_30_S = 30 * 24 * 60 * 60;

/** Remembers the channel of a shared link (`?source=`) until the order is placed. */
export function keepSource(storeLink: string): void {
  const source = sourceOf(new URLSearchParams(window.location.search));
  if (source) keepInBrowser(sourceCookie(storeLink), source, DAYS_30_S);
}
