/** Which of a seller's stores was open last in this browser; `/dashboard` leads there. */
export const LAST_STORE_COOKIE = "soko.last-store";

const YEAR = 60 * 60 * 24 * 365;

/** Keeps the link for the next visit. Browser only. */
export function rememberStore(link: string): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari
  document.cookie = `${LAST_STORE_COOKIE}=${link}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
}
