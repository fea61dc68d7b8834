import { SOURCE_COOKIE, sourceOf } from "@/lib/cart/source";

const DAYS_30_S = 30 * 24 * 60 * 60;

/** Remembers the channel of a shared link (`?source=`) until the order is placed. */
export function keepSource(storeLink: string): void {
  const source = sourceOf(new URLSearchParams(window.location.search));
  if (!source) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${SOURCE_COOKIE}=${encodeURIComponent(source)}; path=/s/${storeLink}; max-age=${DAYS_30_S}; samesite=lax`;
}
