/** Pieces of one thing in a cart; here, so that the browser can know it without the schemas. */
export const MAX_QTY = 999;
