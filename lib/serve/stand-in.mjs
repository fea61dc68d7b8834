// @ts-check
/** @typedef {(path: string) => Promise<string | null>} FindStandIn */

const held = /** @type {{ sokoFindStandIn?: FindStandIn }} */ (globalThis);

/**
 * The app, which knows the stores, tells the server how to find out what a path leads to.
 * @param {FindStandIn} find
 */
export function provideStandIns(find) {
  held.sokoFindStandIn = find;
}

/** Of all storefronts together. */
const ofNoStore = new Set(["/s/sw.js", "/s/offline.html"]);

/**
 * Which page to answer for a storefront's path that leads nowhere; null for one that does, and when
 * that cannot be found out now.
 * @type {FindStandIn}
 */
export async function findStandIn(path) {
  if (ofNoStore.has(path)) return null;
  try {
    return (await held.sokoFindStandIn?.(path)) ?? null;
  } catch {
    return null; // The database is away: the page says so itself.
  }
}
