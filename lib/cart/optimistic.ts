import { MAX_QTY } from "./limits";
import type { Cart } from "./schema";

/** What the buyer has asked for and the server has not yet confirmed. */
export type Wanted = {
  productId: string;
  qty: number;
  salePrice: number;
  /** Asked for before the cart was known: so many more than whatever is in it. */
  isMore?: boolean;
};

export type WantedLines = Readonly<Record<string, Wanted>>;

/** How many of a line there are, as asked for. */
export function wantedQty(cart: Cart | null, wanted: WantedLines, lineId: string): number {
  return wanted[lineId]?.qty ?? qtyIn(cart, lineId);
}

/** What was asked for once the cart is known: absolute figures, which may be sent again. */
export function settled(cart: Cart, wanted: WantedLines): WantedLines {
  const lines = Object.entries(wanted).map(([lineId, { isMore, ...line }]) => {
    const qty = isMore ? Math.min(MAX_QTY, line.qty + qtyIn(cart, lineId)) : line.qty;
    return [lineId, { ...line, qty }];
  });
  return Object.fromEntries(lines);
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

function qtyIn(cart: Cart | null, lineId: string): number {
  return cart?.items.find(({ id }) => id === lineId)?.qty ?? 0;
}
