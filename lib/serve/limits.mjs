// @ts-check
import { isPrivate } from "./address.mjs";

/**
 * Counts in windows of a minute, in memory: exact in one process, which is enough to keep one client
 * from taking it all. Where each try costs money, lib/auth/rate-limit.ts counts in the database.
 * @param {() => number} now in ms
 */
export function counter(now = Date.now) {
  /** @type {Map<string, number>} */
  let counts = new Map();
  let ends = 0;
  /**
   * Counts one more.
   * @param {string} subject
   * @param {number} max
   * @returns {number} 0, or the seconds to wait once past `max`
   */
  return (subject, max) => {
    if (now() >= ends || counts.size >= MOST_SUBJECTS) {
      counts = new Map();
      ends = (Math.floor(now() / MINUTE_MS) + 1) * MINUTE_MS;
    }
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    return count > max ? Math.max(1, Math.ceil((ends - now()) / 1000)) : 0;
  };
}

const MINUTE_MS = 60_000;
const MOST_SUBJECTS = 100_000;

/** A phone network's whole crowd may stand behind one address; kept pages and files do not count. */
const PER_MINUTE = 30_000;

/**
 * How many requests of an address the app works on in a minute. Without a setting one's own network
 * is not limited: a proxy that TRUSTED_PROXY_HOPS does not name stands there for everybody.
 * @param {string} address
 * @param {Pick<import("./site.mjs").Site, "perMinute">} site
 */
export function mostFrom(address, { perMinute }) {
  return perMinute ?? (isPrivate(address) ? Number.POSITIVE_INFINITY : PER_MINUTE);
}
