import "server-only";
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { z } from "zod";
import { containing } from "@/db/like";
import { customers, storeCustomers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { CustomerActor } from "@/lib/auth/actor";
import { decodeCursor } from "@/lib/http/paging";
import type { Desk } from "./desk";
import type { BuyerColumns, OrderItemRow, OrderRecord } from "./present";
import type { Channel, OrderSort, Payment, PaymentStatus, StoreOrderEvent } from "./schema";
import { type OrderStatus, orderStatuses } from "./status";

export type StoreOrderQuery = {
  limit: number;
  cursor?: string | undefined;
  status?: OrderStatus | OrderStatus[] | undefined;
  q?: string | undefined;
  channel?: Channel | undefined;
  payment?: Payment | undefined;
  paymentStatus?: PaymentStatus | undefined;
  /** Placed at this instant or later, and before that one; RFC 3339. */
  placedFrom?: string | undefined;
  placedBefore?: string | undefined;
  sort?: OrderSort | undefined;
};

type PageQuery = { limit: number; cursor?: string | undefined };

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

const itemsOfOrder = sql<OrderItemRow[]>`(
  select jsonb_agg(jsonb_build_object(
    'id', i.id, 'productId', i.product_id, 'variantId', i.variant_id, 'name', i.name,
    'options', i.options, 'image', i.image, 'mrp', i.mrp, 'salePrice', i.sale_price,
    'qty', i.qty, 'lineTotal', i.line_total
  ) order by i.position)
  from order_items i where i.store_id = ${orders.storeId} and i.order_id = ${orders.id})`;

/** The cancellation's own words: looked for in cancelled orders alone. */
const cancellation = sql<OrderRecord["cancelled"]>`case when ${orders.status} = 'cancelled' then (
  select jsonb_build_object('reason', e.details->>'cancelReason', 'note', e.note)
  from order_events e
  where e.store_id = ${orders.storeId} and e.order_id = ${orders.id}
    and e.kind = 'status' and e.to_status = 'cancelled'
  order by e.created_at desc limit 1) end`;

const columns = {
  order: orders,
  items: itemsOfOrder,
  storeLink: stores.link,
  cancelled: cancellation,
};

const newestFirst = [desc(orders.createdAt), desc(orders.id)];
const oldestFirst = [asc(orders.createdAt), asc(orders.id)];

/** Orders that match, as their store sees them, newest first unless it wants them otherwise. */
export function readStoreOrders(
  storeId: string,
  which: SQL | undefined,
  limit: number,
  sort: OrderSort = "newest",
): Promise<(OrderRecord & { buyer: BuyerColumns })[]> {
  const buyer = {
    id: customers.id,
    name: storeCustomers.name,
    mobile: customers.mobile,
  };
  const known = and(
    eq(storeCustomers.storeId, orders.storeId),
    eq(storeCustomers.customerId, orders.customerId),
  );
  return db()
    .select({ ...columns, buyer })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .leftJoin(storeCustomers, known)
    .where(and(eq(orders.storeId, storeId), which))
    .orderBy(...(sort === "oldest" ? oldestFirst : newestFirst))
    .limit(limit)
    .then((rows) => rows.map(({ buyer, ...row }) => ({ ...row, buyer: buyer ?? nobody })));
}

const FIRST_NUMBER = 1001;

const nobody: BuyerColumns = { id: null, name: null, mobile: null };

/** The condition for a store's filtered list. */
export function matching({ status, q, cursor, sort, ...query }: StoreOrderQuery): SQL | undefined {
  const { channel, payment, paymentStatus, placedFrom, placedBefore } = query;
  const statuses = typeof status === "string" ? [status] : status;
  return and(
    statuses && inArray(orders.status, statuses),
    channel && eq(orders.channel, channel),
    payment && eq(orders.payment, payment),
    paymentStatus && eq(orders.paymentStatus, paymentStatus),
    placedFrom ? gte(orders.createdAt, new Date(placedFrom)) : undefined,
    placedBefore ? lt(orders.createdAt, new Date(placedBefore)) : undefined,
    q === undefined ? undefined : search(q),
    cursor === undefined ? undefined : after(cursor, sort),
  );
}

/** What people type is looked for as it is: no wildcard of LIKE means anything in it. */
function search(q: string): SQL | undefined {
  const wanted = q.trim();
  if (wanted === "") return undefined;
  const number = /^#?(\d{1,9})$/.exec(wanted)?.[1];
  // Numbers are kept as +91…: the 0 that people dial before their own is not in them.
  const digits = wanted.replace(/[\s()-]/g, "").replace(/^0+(?=\d{3})/, "");
  return or(
    number === undefined ? undefined : eq(orders.number, Number(number)),
    ilike(orders.name, containing(wanted)),
    /^\+?\d{3,}$/.test(digits) ? ilike(orders.mobile, `%${digits}%`) : undefined,
  );
}

function after(cursor: string, sort: OrderSort = "newest"): SQL {
  const [at, id] = decodeCursor(cursor, cursorSchema);
  const isAfter = sort === "oldest" ? sql`>` : sql`<`;
  return sql`(${orders.createdAt}, ${orders.id}) ${isAfter} (${at}::timestamptz, ${id}::uuid)`;
}

/** The row after which the next page starts. */
export const placeOf = ({ order }: OrderRecord) => [order.createdAt.toISOString(), order.id];

/**
 * Which orders a buyer may read: an unproven session those that it placed, a proven one those that
 * no unproven session placed under its number.
 */
function ownedBy(actor: CustomerActor): SQL | undefined {
  const session = actor.proven
    ? isNull(orders.bypassSessionId)
    : eq(orders.bypassSessionId, actor.sessionId);
  return and(eq(orders.customerId, actor.customerId), session);
}

/** A buyer's orders, newest first. */
export function readBuyerOrders(
  actor: CustomerActor,
  { limit, cursor, storeId }: PageQuery & { storeId?: string | undefined },
): Promise<OrderRecord[]> {
  const inStore = storeId === undefined ? undefined : eq(orders.storeId, storeId);
  const page = cursor === undefined ? undefined : after(cursor);
  return readOrders(and(ownedBy(actor), inStore, page), limit);
}

export async function findBuyerOrder(
  actor: CustomerActor,
  orderId: string,
): Promise<OrderRecord | undefined> {
  const [record] = await readOrders(and(ownedBy(actor), eq(orders.id, orderId)), 1);
  return record;
}

export async function findByTrackingToken(token: string): Promise<OrderRecord | undefined> {
  const [record] = await readOrders(eq(orders.trackingToken, token), 1);
  return record;
}

function readOrders(which: SQL | undefined, limit: number): Promise<OrderRecord[]> {
  return db()
    .select(columns)
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .where(which)
    .orderBy(...newestFirst)
    .limit(limit);
}

/**
 * How many orders of a store stand at each status. Nearly all of a store's were delivered: those are
 * what is left of all, and all there are is told by the numbers, which have no gaps.
 */
export async function countByStatus(storeId: string): Promise<Record<OrderStatus, number>> {
  const counted = orderStatuses.filter((status) => status !== "delivered");
  const rows = db()
    .select({ status: orders.status, orders: count().as("orders") })
    .from(orders)
    .where(and(eq(orders.storeId, storeId), inArray(orders.status, counted)))
    .groupBy(orders.status)
    .as("counted");
  // One statement, so that all of it is of one moment.
  const [row] = await db().execute<{ newest: number | null; others: Record<string, number> }>(sql`
    select (select max(o.number) from orders o where o.store_id = ${storeId}) as newest,
      coalesce((select jsonb_object_agg(status, orders) from ${rows}), '{}'::jsonb) as others`);
  const { newest = null, others = {} } = row ?? {};
  const none = Object.fromEntries(orderStatuses.map((status) => [status, 0]));
  const placed = newest === null ? 0 : newest - FIRST_NUMBER + 1;
  const delivered = Object.values(others).reduce((left, number) => left - number, placed);
  return { ...none, ...others, delivered } as Record<OrderStatus, number>;
}

/** How many orders a store has of a customer. */
export function countOfCustomer(storeId: string, customerId: string): Promise<number> {
  return db().$count(orders, and(eq(orders.storeId, storeId), eq(orders.customerId, customerId)));
}

/** How many orders wait to be accepted, and the newest one's number; 0 before the first. */
export async function readDesk(storeId: string): Promise<Desk> {
  const newest = sql<number>`coalesce((
    select max(o.number) from orders o where o.store_id = ${storeId}), 0)`;
  const [row] = await db()
    .select({ toAccept: count(), newest })
    .from(orders)
    .where(and(eq(orders.storeId, storeId), eq(orders.status, "pending")));
  return row ?? { toAccept: 0, newest: 0 };
}

/** What happened to an order, oldest first. */
export async function readEvents(storeId: string, orderId: string): Promise<StoreOrderEvent[]> {
  const { kind, fromStatus, toStatus, actorKind, note, details, createdAt } = orderEvents;
  const rows = await db()
    .select({ kind, fromStatus, toStatus, actorKind, note, details, createdAt })
    .from(orderEvents)
    .where(and(eq(orderEvents.storeId, storeId), eq(orderEvents.orderId, orderId)))
    .orderBy(asc(createdAt), asc(orderEvents.id));
  return rows.map(({ actorKind, ...row }) => ({
    ...row,
    by: doers[actorKind],
    createdAt: row.createdAt.toISOString(),
  }));
}

const doers = { account: "seller", customer: "buyer", key: "program", system: "system" } as const;
