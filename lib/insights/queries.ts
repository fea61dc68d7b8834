import "server-only";
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { products, productVariants } from "@/db/schema/catalog";
import { orders } from "@/db/schema/orders";
import { db } from "@/db/transaction";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { DaySales, Waiting } from "./schema";

const MOST_CLAIMS = 20;

export async function readPending(storeId: OwnedStoreId): Promise<Waiting["pending"]> {
  const waiting = and(eq(orders.storeId, storeId), eq(orders.status, "pending"));
  const [oldest] = await db()
    .select({ name: orders.name, since: orders.createdAt })
    .from(orders)
    .where(waiting)
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(1);
  if (!oldest) return null;
  const [sum] = await db()
    .select({ total: sql<string>`coalesce(sum(${orders.total}), 0)` })
    .from(orders)
    .where(waiting);
  return { name: oldest.name, since: oldest.since.toISOString(), total: Number(sum?.total ?? 0) };
}

export async function readOldestAccepted(storeId: OwnedStoreId): Promise<number | null> {
  const [oldest] = await db()
    .select({ number: orders.number })
    .from(orders)
    .where(and(eq(orders.storeId, storeId), eq(orders.status, "accepted")))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(1);
  return oldest?.number ?? null;
}

export function readClaims(storeId: OwnedStoreId): Promise<Waiting["claims"]> {
  return db()
    .select({ number: orders.number, total: orders.total })
    .from(orders)
    .where(
      and(
        eq(orders.storeId, storeId),
        eq(orders.paymentStatus, "claimed"),
        sql`${orders.status} not in ('cancelled', 'returned')`,
      ),
    )
    .orderBy(asc(orders.number))
    .limit(MOST_CLAIMS);
}

/**
 * A product is sold out when every variant of it is counted and none is left. Only those that have
 * a variant with none left are looked into.
 */
export async function readSoldOut(storeId: OwnedStoreId): Promise<string[]> {
  const { stock, archivedAt, productId } = productVariants;
  const ofStore = and(eq(productVariants.storeId, storeId), isNull(archivedAt));
  const emptied = db()
    .select({ productId })
    .from(productVariants)
    .where(and(ofStore, eq(stock, 0)));
  const rows = await db()
    .select({ name: products.name })
    .from(products)
    .innerJoin(productVariants, and(ofStore, eq(productId, products.id)))
    .where(
      and(
        eq(products.storeId, storeId),
        eq(products.status, "active"),
        inArray(products.id, emptied),
      ),
    )
    .groupBy(products.id, products.name, products.updatedAt)
    .having(sql`count(*) filter (where ${stock} is distinct from 0) = 0`)
    .orderBy(sql`${products.updatedAt} desc`, products.id)
    .limit(2);
  return rows.map((row) => row.name);
}

export async function readDays(storeId: OwnedStoreId, timeZone: string, now: Date) {
  const localDay = sql<string>`(${orders.createdAt} at time zone ${timeZone})::date`;
  const today = sql`(${now.toISOString()}::timestamptz at time zone ${timeZone})::date`;
  const counted = and(
    eq(orders.storeId, storeId),
    sql`${orders.status} not in ('cancelled', 'returned')`,
  );
  // Eight days hold seven calendar days of every zone, and let the index on the instant serve.
  const recent = sql`${orders.createdAt} >= ${now.toISOString()}::timestamptz - interval '8 days'`;
  const [rows, [first]] = await Promise.all([
    db()
      .select({
        day: sql<string>`to_char(week.day, 'YYYY-MM-DD')`,
        orders: count(orders.id),
        sales: sql<string>`coalesce(sum(${orders.total}), 0)`,
      })
      .from(sql`(select ${today} - back as day from generate_series(0, 6) as back) as week`)
      .leftJoin(orders, and(counted, recent, sql`${localDay} = week.day`))
      .groupBy(sql`week.day`)
      .orderBy(sql`week.day`),
    db()
      .select({ day: sql<string>`to_char(${localDay}, 'YYYY-MM-DD')` })
      .from(orders)
      .where(counted)
      .orderBy(asc(orders.createdAt), asc(orders.id))
      .limit(1),
  ]);
  const days: DaySales[] = rows.map((row) => ({ ...row, sales: Number(row.sales) }));
  return { days, firstDay: first?.day ?? null };
}
