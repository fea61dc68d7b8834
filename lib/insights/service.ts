import "server-only";
import { FEW_LEFT } from "@/lib/catalog/product-row";
import type { OwnedStoreId } from "@/lib/stores/access";
import {
  readAccepted,
  readClaims,
  readDays,
  readPending,
  readScarce,
  readSellers,
} from "./queries";
import type { DaySales, Seller, Waiting } from "./schema";

/** What waits for a hand: for a store's page of today. */
export async function findWaiting(storeId: OwnedStoreId): Promise<Waiting> {
  const [pending, accepted, claims, scarce] = await Promise.all([
    readPending(storeId),
    readAccepted(storeId),
    readClaims(storeId),
    readScarce(storeId, FEW_LEFT),
  ]);
  return { pending, accepted, claims, ...scarce };
}

/**
 * The last seven calendar days in the store's time zone, the oldest first and `now`'s last; days
 * without an order are there with zeros. `firstDay` is the day of the very first order, or null.
 */
export function findWeek(
  storeId: OwnedStoreId,
  timeZone: string,
  now = new Date(),
): Promise<{ days: DaySales[]; firstDay: string | null }> {
  return readDays(storeId, timeZone, now);
}

const BEST = 3;

/** The products of which most pieces were ordered in the same seven days, at most three. */
export function listBestSellers(
  storeId: OwnedStoreId,
  timeZone: string,
  now = new Date(),
): Promise<Seller[]> {
  return readSellers(storeId, timeZone, now, BEST);
}
