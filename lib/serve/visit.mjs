// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What the server knows of a request, for whatever works on it: the app is bundled apart, so both
 * meet in one place of the process.
 * @typedef {object} Visit
 * @property {string} id the request's, in its answer, in problems and in every line of the log
 * @property {string} address where it comes from, for limits
 * @property {boolean} [isAway] whether something that it needs cannot be reached: it is then a 503
 */

const held = /** @type {{ sokoVisits?: AsyncLocalStorage<Visit> }} */ (globalThis);

function visits() {
  held.sokoVisits ??= new AsyncLocalStorage();
  return held.sokoVisits;
}

/** The request that is being answered; null in `next dev`, in scripts and in work of the app's own. */
export const currentVisit = () => visits().getStore() ?? null;

/** Said of the current request by what finds that something it needs cannot be reached. */
export function sayAway() {
  const visit = currentVisit();
  if (visit) visit.isAway = true;
}

/**
 * @template T
 * @param {Visit} visit
 * @param {() => T} work
 */
export const during = (visit, work) => visits().run(visit, work);
