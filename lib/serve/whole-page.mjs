// @ts-check
/** Asks Next for a whole page, beside the bots of its own list: `htmlLimitedBots` of next.config.ts. */
const MARK = "soko-whole-page";

const sellersPage = /^\/(?:login|start|dashboard)?(?:\/|$)/;

/**
 * The user agent under which Next renders a path. Sellers' pages are asked for whole: Next would
 * resume an empty shell, which has said 200 before a page can redirect or be missing, and drops the
 * state of a form sent without scripts. (A storefront's page that fails would then never end.)
 * @param {string} path
 * @param {string | undefined} userAgent
 */
export function userAgentFor(path, userAgent = "") {
  return sellersPage.test(path) ? `${userAgent} ${MARK}` : userAgent;
}
