import "server-only";
import { and, asc, count, eq, gte, sql } from "drizzle-orm";
import { products, productVariants } from "@/db/schema/catalog";
import { orderItems, orders } from "@/db/schema/orders";
import { db } from "@/db/transaction";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { DaySales, Seller, Waiting } from "./schema";

/** So many amounts can be said in a line. */
const SAID_CLAIMS = 3;
const SAID_NAMES = 2;

async function readOldest(storeId: OwnedStoreId, status: "pending" | "accepted") {
  const [oldest] = await db()
    .select({ number: orders.number, name: orders.name, since: orders.createdAt })
    .from(orders)
    .where(and(eq(orders.storeId, storeId), eq(orders.status, status)))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(1);
  return oldest ? { ...oldest, since: oldest.since.toISOString() } : null;
}

export async function readPending(storeId: OwnedStoreId): Promise<Waiting["pending"]> {
  const [oldest, [sum]] = await Promise.all([
    readOldest(storeId, "pending"),
    db()
      .select({ total: sql<string>`coalesce(sum(${orders.total}), 0)` })
      .from(orders)
      .where(and(eq(orders.storeId, storeId), eq(orders.status, "pending"))),
  ]);
  return oldest && { ...oldest, total: Number(sum?.total ?? 0) };
}

export function readAccepted(storeId: OwnedStoreId): Promise<Waiting["accepted"]> {
  return readOldest(storeId, "accepted");
}

/** Waiting since the buyer said so, which is an event of the order. */
export async function readClaims(storeId: OwnedStoreId): Promise<Waiting["claims"]> {
  const claimed = sql<string>`coalesce((
    select max(e.created_at) from order_events e
    where e.store_id = orders.store_id and e.order_id = orders.id
      and e.kind = 'payment' and e.to_status = 'claimed'), orders.created_at)`;
  const rows = await db()
    .select({
      number: orders.number,
      total: orders.total,
      since: claimed.mapWith(orders.createdAt).as("claimed_at"),
      count: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(orders)
    .where(
      and(
        eq(orders.storeId, storeId),
        eq(orders.paymentStatus, "claimed"),
        sql`${orders.status} not in ('cancelled', 'returned')`,
      ),
    )
    .orderBy(sql`claimed_at`, asc(orders.number))
    .limit(SAID_CLAIMS);
  return {
    count: rows[0]?.count ?? 0,
    oldest: rows.map(({ number, total, since }) => ({
      number,
      total,
      since: new Date(since).toISOString(),
    })),
  };
}

/**
 * Products on sale of which nothing or little is left, those that changed last first. Only such
 * whose every variant is counted: of the others there is always some.
 */
export async function readScarce(
  storeId: OwnedStoreId,
  few: number,
): Promise<Pick<Waiting, "soldOut" | "low">> {
  const rows = await db().execute<{ name: string; isOut: boolean }>(sql`
    select name, left_over = 0 as "isOut" from (
      select p.name, s.left_over,
        row_number() over (partition by s.left_over = 0 order by p.updated_at desc, p.id) as place
      from (
        select v.product_id, sum(v.stock) as left_over from ${productVariants} v
        where v.store_id = ${storeId} and v.archived_at is null and v.product_id in (
          select product_id from ${productVariants}
          where store_id = ${storeId} and archived_at is null and stock <= ${few})
        group by v.product_id having bool_and(v.stock is not null) and sum(v.stock) <= ${few}
      ) s
      join ${products} p on p.store_id = ${storeId} and p.id = s.product_id and p.status = 'active'
    ) scarce
    where place <= ${SAID_NAMES} order by place`);
  const names = (isOut: boolean) =>
    rows.filter((row) => row.isOut === isOut).map(({ name }) => name);
  return { soldOut: names(true), low: names(false) };
}

const counted = (storeId: OwnedStoreId) =>
  and(eq(orders.storeId, storeId), sql`${orders.status} not in ('cancelled', 'returned')`);

const todayOf = (timeZone: string, now: Date) =>
  sql`(${now.toISOString()}::timestamptz at time zone ${timeZone})::date`;

/** The midnight that the last seven calendar days begin with. */
const weekStart = (timeZone: string, now: Date) =>
  sql`((${todayOf(timeZone, now)} - 6)::timestamp at time zone ${timeZone})`;

export async function readDays(storeId: OwnedStoreId, timeZone: string, now: Date) {
  const localDay = sql<string>`(${orders.createdAt} at time zone ${timeZone})::date`;
  const today = todayOf(timeZone, now);
  const recent = gte(orders.createdAt, weekStart(timeZone, now));
  const [rows, [first]] = await Promise.all([
    db()
      .select({
        day: sql<string>`to_char(week.day, 'YYYY-MM-DD')`,
        orders: count(orders.id),
        sales: sql<string>`coalesce(sum(${orders.total}), 0)`,
      })
      .from(sql`(select ${today} - back as day from generate_series(0, 6) as back) as week`)
      .leftJoin(orders, and(counted(storeId), recent, sql`${localDay} = week.day`))
      .groupBy(sql`week.day`)
      .orderBy(sql`week.day`),
    db()
      .select({ day: sql<string>`to_char(${localDay}, 'YYYY-MM-DD')` })
      .from(orders)
      .where(counted(storeId))
      .orderBy(asc(orders.createdAt), asc(orders.id))
      .limit(1),
  ]);
  const days: DaySales[] = rows.map((row) => ({ ...row, sales: Number(row.sales) }));
  return { days, firstDay: first?.day ?? null };
}

/** What sold most pieces in the last seven calendar days. */
export async function readSellers(
  storeId: OwnedStoreId,
  timeZone: string,
  now: Date,
  limit: number,
): Promise<Seller[]> {
  const rows = await db()
    .select({
      productId: orderItems.productId,
      pieces: sql<number>`sum(${orderItems.qty})`.mapWith(Number).as("pieces"),
      sales: sql<number>`sum(${orderItems.lineTotal})`.mapWith(Number).as("sales"),
    })
    .from(orders)
    .innerJoin(
      orderItems,
      and(eq(orderItems.storeId, orders.storeId), eq(orderItems.orderId, orders.id)),
    )
    .where(and(counted(storeId), gte(orders.createdAt, weekStart(timeZone, now))))
    .groupBy(orderItems.productId)
    .orderBy(sql`pieces desc`, sql`sales desc`, asc(orderItems.productId))
    .limit(limit);
  return rows;
}
