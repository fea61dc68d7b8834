import "server-only";
import { eq } from "drizzle-orm";
import { storeLinks, stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { notFound } from "@/lib/errors";

/** What a store asks of a purchase; sums in minor units of its currency. */
export type StoreTerms = {
  storeId: string;
  link: string;
  country: string;
  currency: string;
  isOpen: boolean;
  deliveryFee: number;
  freeDeliveryAbove: number | null;
  minimumOrder: number;
  /** Whether its orders are accepted as they come in. */
  autoAccept: boolean;
};

/** The columns of `stores` that make its terms, for queries that join it. */
export const termsColumns = {
  storeId: stores.id,
  link: stores.link,
  country: stores.country,
  currency: stores.currency,
  isOpen: stores.isOpen,
  deliveryFee: stores.deliveryFee,
  freeDeliveryAbove: stores.freeDeliveryAbove,
  minimumOrder: stores.minimumOrder,
  autoAccept: stores.autoAccept,
};

/** A store by its id, or by a link that is or was its own. */
export type StoreKey = { id: string } | { link: string };

/** What `store_id` equals, for queries over the rows of the store. */
export function storeIdOf(key: StoreKey) {
  if ("id" in key) return key.id;
  return db()
    .select({ id: storeLinks.storeId })
    .from(storeLinks)
    .where(eq(storeLinks.link, key.link));
}

/** The terms of the store behind a link, today's or a former one. @throws AppError not_found */
export function getTermsByLink(link: string): Promise<StoreTerms> {
  return getTerms({ link });
}

/** @throws AppError not_found */
export async function getTerms(key: StoreKey): Promise<StoreTerms> {
  const [terms] = await db()
    .select(termsColumns)
    .from(stores)
    .where(eq(stores.id, storeIdOf(key)))
    .prepare("store_terms")
    .execute();
  if (!terms) throw notFound("store");
  return terms;
}
