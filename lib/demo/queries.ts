import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { storeMembers, stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";

const DEMO_LOCK = 7_305_418;

/** The stores of these names that the account of this number owns. */
export function readOwnedStores(mobile: string, names: string[]) {
  return db()
    .select({ storeId: stores.id, name: stores.name, link: stores.link })
    .from(stores)
    .innerJoin(storeMembers, eq(storeMembers.storeId, stores.id))
    .innerJoin(accounts, eq(accounts.id, storeMembers.accountId))
    .where(
      and(eq(accounts.mobile, mobile), eq(storeMembers.role, "owner"), inArray(stores.name, names)),
    );
}

/** Whether the site has a store. */
export async function hasAnyStore(): Promise<boolean> {
  const [row] = await db().execute<{ any: boolean }>(
    sql`select exists (select 1 from ${stores}) as any`,
  );
  return row?.any ?? true;
}

/** Holds the demo for this transaction; false when another run holds it. */
export async function takeDemoLock(): Promise<boolean> {
  const [row] = await db().execute<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(${DEMO_LOCK}) as ours`,
  );
  return row?.ours ?? false;
}
