import "server-only";
import { eq, type SQL } from "drizzle-orm";
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
};

const columns = {
  storeId: stores.id,
  link: stores.link,
  country: stores.country,
  currency: stores.currency,
  isOpen: stores.isOpen,
  deliveryFee: stores.deliveryFee,
  freeDeliveryAbove: stores.freeDeliveryAbove,
  minimumOrder: stores.minimumOrder,
};

/** The terms of the store behind a link, today's or a former one. @throws AppError not_found */
export function getTermsByLink(link: string): Promise<StoreTerms> {
  return getTerms(eq(storeLinks.link, link));
}

/** @throws AppError not_found */
export function getTermsById(storeId: string): Promise<StoreTerms> {
  return getTerms(eq(stores.id, storeId));
}

async function getTerms(which: SQL): Promise<StoreTerms> {
  const [terms] = await db()
    .select(columns)
    .from(stores)
    .innerJoin(storeLinks, eq(storeLinks.storeId, stores.id))
    .where(which)
    .limit(1);
  if (!terms) throw notFound("store");
  return terms;
}
