// @ts-check
import { isLoopback } from "./site.mjs";

const safe = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a change comes from a page of another site. Browsers always say the Origin of one; without
 * it, it is a program, which no foreign page can steer, unless Sec-Fetch-Site says otherwise.
 * @param {{ headers: import("node:http").IncomingHttpHeaders, method?: string }} request
 * @param {Pick<import("./site.mjs").Site, "origin" | "isLoopback">} site
 */
export function isForeignChange({ headers, method = "" }, site) {
  if (safe.includes(method)) return false;
  const { origin, host } = headers;
  if (origin === undefined) {
    const from = headers["sec-fetch-site"];
    return from !== undefined && from !== "same-origin" && from !== "none";
  }
  return origin !== site.origin && !isSameLoopback(origin, host, site);
}

/**
 * On a laptop the site answers under localhost and 127.0.0.1 alike.
 * @param {string} origin
 * @param {string | undefined} host
 * @param {Pick<import("./site.mjs").Site, "isLoopback">} site
 */
function isSameLoopback(origin, host, site) {
  if (!site.isLoopback || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return isLoopback(from.hostname) && from.host === host;
}
