import "server-only";
import { and, desc, eq, ilike, or, sql } from "drizzle-orm";
import { z } from "zod";
import { containing } from "@/db/like";
import { customers, storeCustomers } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";
import { db } from "@/db/transaction";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { StoreCustomer } from "./schema";

export type StoreCustomerQuery = {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
};

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** A page of a store's customers with what they ordered there. */
export async function findStoreCustomers(
  storeId: OwnedStoreId,
  { limit, cursor, q }: StoreCustomerQuery,
): Promise<Page<StoreCustomer>> {
  const { createdAt, customerId, name } = storeCustomers;
  const rows = await db()
    .select({
      id: customerId,
      name,
      mobile: customers.mobile,
      createdAt,
      orderCount: ordered(sql`count(*)::int`),
      totalSpent: ordered(
        sql`coalesce(sum(o.total) filter (where o.status not in ('cancelled', 'returned')), 0)`,
      ),
    })
    .from(storeCustomers)
    .innerJoin(customers, eq(customers.id, customerId))
    .where(
      and(eq(storeCustomers.storeId, storeId), matching(q), cursor ? after(cursor) : undefined),
    )
    .orderBy(desc(createdAt), desc(customerId))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
  );
}

const ordered = (figure: ReturnType<typeof sql>) =>
  sql<number>`(
    select ${figure} from ${orders} o
    where o.store_id = ${storeCustomers.storeId} and o.customer_id = ${storeCustomers.customerId}
  )`.mapWith(Number);

function matching(q: string | undefined) {
  const wanted = q?.trim();
  if (!wanted) return undefined;
  const digits = wanted.replace(/[\s()-]/g, "");
  return or(
    ilike(storeCustomers.name, containing(wanted)),
    ilike(customers.mobile, containing(digits)),
  );
}

function after(cursor: string) {
  const [at, id] = decodeCursor(cursor, cursorSchema);
  return sql`(${storeCustomers.createdAt}, ${storeCustomers.customerId}) < (${at}::timestamptz, ${id}::uuid)`;
}
