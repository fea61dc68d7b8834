/** Limits of a product, apart from the schemas so that islands can know them. */
export const MAX_IMAGES = 8;
export const MAX_VARIANTS = 100;
export const MAX_OPTIONS = 3;
/** Categories to choose from in a form or a filter. */
export const LISTED_CATEGORIES = 500;
/** Products that one edit may change: buyers of them wait for it, and must not wait for long. */
export const MAX_BULK = 5_000;
