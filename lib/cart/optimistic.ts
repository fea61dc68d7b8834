import type { Cart } from "./schema";

/** What the buyer has asked for and the server has not yet confirmed. */
export type Wanted = { qty: number; salePrice: number };

export type WantedLines = Readonly<Record<string, Wanted>>;

/** How many of a line there are, as asked for. */
export function wantedQty(cart: Cart | null, wanted: WantedLines, lineId: string): number {
  return wanted[lineId]?.qty ?? cart?.items.find(({ id }) => id === lineId)?.qty ?? 0;
}

/** The count and sum to show until the server answers with its own. */
export function projected(
  cart: Cart | null,
  wanted: WantedLines,
): { itemCount: number; subtotal: number } {
  let itemCount = cart?.itemCount ?? 0;
  let subtotal = cart?.subtotal ?? 0;
  for (const [lineId, { qty, salePrice }] of Object.entries(wanted)) {
    const line = cart?.items.find(({ id }) => id === lineId);
    itemCount += qty - (line?.qty ?? 0);
    subtotal += qty * salePrice - (line?.lineTotal ?? 0);
  }
  return { itemCount, subtotal };
}
