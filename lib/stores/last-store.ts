import { keepInBrowser } from "@/lib/browser-cookie";

/** Which of a seller's stores was open last in this browser; `/dashboard` leads there. */
export const LAST_STORE_COOKIE = "soko.last-store";

const YEAR = 60 * 60 * 24 * 365;

/** Keeps the link for the next visit. Browser only. */
export function rememberStore(link: string): void {
  keepInBrowser(LAST_STORE_COOKIE, link, YEAR);
}
