// @ts-check
/** Asks Next for a whole page, beside the bots of its own list: `htmlLimitedBots` of next.config.ts. */
const MARK = "soko-whole-page";

/**
 * The user agent under which Next renders a path. Sellers' pages are asked for whole: Next would
 * resume an empty shell, which has said 200 before a page can redirect or be missing, and drops the
 * state of a form sent without scripts; what is nowhere would come with the nonce of who asked first.
 * (Of a storefront, whose pages are kept apart, a page that fails would then never end.)
 * @param {string} path
 * @param {string | undefined} userAgent
 */
export function userAgentFor(path, userAgent = "") {
  return path.startsWith("/s/") ? userAgent : `${userAgent} ${MARK}`;
}
