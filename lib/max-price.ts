/** The most that one price may be: 100 lines of 999 then still fit in 2^53. Apart, for islands. */
export const MAX_PRICE = 1_000_000_000;
