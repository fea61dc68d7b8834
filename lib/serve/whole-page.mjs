// @ts-check
/** Asks Next for a whole page, beside the bots of its own list: `htmlLimitedBots` of next.config.ts. */
export const WHOLE_PAGE = "soko-whole-page";
