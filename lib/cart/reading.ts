import "server-only";
import { getShelf, type Sellable, type Shelf } from "@/lib/catalog/sellable";
import type { StoreKey, StoreTerms } from "@/lib/stores/terms";
import { presentLine } from "./line";
import { quoteOf } from "./quote";
import type { Cart } from "./schema";
import type { StoredLine } from "./store";
import { totalsOf } from "./totals";

/** A cart as shown, with what stands behind it. */
export type CartReading = {
  cart: Cart;
  epoch: number;
  terms: StoreTerms;
  /** Today's facts by line id; none of a line that is gone. */
  today: Map<string, Sellable>;
};

type Kept = { id: string | null; epoch: number; lines: StoredLine[]; expiresAt: Date | null };

/** A kept cart with today's figures. Never writes. @throws AppError not_found for the store */
export async function readToday(kept: Kept, store: StoreKey): Promise<CartReading> {
  const variantIds = kept.lines.map(({ lineId }) => lineId);
  return readFrom(kept, await getShelf(store, { variantIds }));
}

/** The same from a shelf on which every line was looked for. */
export function readFrom(kept: Kept, { terms, goods }: Shelf): CartReading {
  const { id, epoch, lines, expiresAt } = kept;
  const today = new Map(goods.map((each) => [each.variantId, each]));
  const items = lines.map((line) => presentLine(line, today.get(line.lineId)));
  const counted = items.map(({ salePrice, qty, notice }) => ({
    salePrice,
    qty,
    isAvailable: notice !== "unavailable",
  }));
  const cart: Cart = {
    id,
    storeId: terms.storeId,
    storeLink: terms.link,
    items,
    ...totalsOf(counted, terms),
    currency: terms.currency,
    quote: quoteOf(epoch, items, terms),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
  return { cart, epoch, terms, today };
}
