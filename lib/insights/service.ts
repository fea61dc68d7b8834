import "server-only";
import type { OwnedStoreId } from "@/lib/stores/access";
import { readClaims, readDays, readOldestAccepted, readPending, readSoldOut } from "./queries";
import type { DaySales, Waiting } from "./schema";

/** What waits for a hand: for a store's page of today. */
export async function findWaiting(storeId: OwnedStoreId): Promise<Waiting> {
  const [pending, oldestAccepted, claims, soldOut] = await Promise.all([
    readPending(storeId),
    readOldestAccepted(storeId),
    readClaims(storeId),
    readSoldOut(storeId),
  ]);
  return { pending, oldestAccepted, claims, soldOut };
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
