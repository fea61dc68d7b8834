import "server-only";
import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { recordOf } from "@/db/record";
import { orderEvents, orderItems, orders } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import type { Actor } from "@/lib/auth/actor";
import type { CartItem } from "@/lib/cart/schema";
import type { Sellable } from "@/lib/catalog/sellable";
import { type Moved, moving, movingValues, spoilShown } from "@/lib/catalog/stock";
import { newItemRow } from "@/lib/orders/item-row";
import { eventRows } from "@/lib/orders/ledger";
import type { OrderItemRow, OrderRow } from "@/lib/orders/present";

export type NewOrderRow = Omit<OrderRow, "number">;
type BoughtLine = { item: CartItem; today: Sellable };

/** A number stands in the record until the statement puts the store's next one there. */
const NO_NUMBER = 0;

const writing = prepared<Moved & { number: number | null }>(
  () => sql`
    with given as (select ${sql.placeholder("given")}::jsonb as given),
    ${moving()},
    counter as (
      update order_counters set last_number = last_number + 1
      where store_id = ${sql.placeholder("storeId")}
        and (select count(*) from moved) = ${sql.placeholder("lines")}::int
      returning last_number
    ), placed as (
      insert into orders
      select row.* from counter, given,
        jsonb_populate_record(null::orders, given->'order' || jsonb_build_object('number', last_number)) row
      returning number
    ), listed as (
      insert into order_items
      select row.* from placed, given, jsonb_populate_recordset(null::order_items, given->'items') row
    ), noted as (
      insert into order_events
      select row.* from placed, given,
        jsonb_populate_recordset(null::order_events, given->'events') row
    ), told as (
      insert into outbox_messages (id, store_id, kind, recipient, payload, attempts, created_at)
      select row.id, row.store_id, row.kind, row.recipient, row.payload, row.attempts, row.created_at
      from placed, given, jsonb_array_elements(given->'messages') message,
        jsonb_populate_record(null::outbox_messages,
          jsonb_set(message, '{payload,number}', to_jsonb(number))) row
    )
    select moves.*, (select number from placed) as number from moves`,
);

/**
 * Takes an order's pieces off the shelf and writes it, with its lines, its first events and
 * the message of them. All in one statement, so that what every order waits for is held no longer than
 * this and the commit: the variants, in the order of their ids, and last the store's counter. A
 * transaction that fails gives its number back: numbers have no gaps. With too few of something
 * left it answers with those variants, and the caller must let the transaction fail.
 */
export async function writeOrder(
  actor: Actor,
  row: NewOrderRow,
  lines: BoughtLine[],
): Promise<{ short: string[] } | { order: OrderRow; items: OrderItemRow[] }> {
  const { storeId, id: orderId } = row;
  const items = lines.map(({ item: { qty }, today }, position) =>
    newItemRow(row, { today, qty, position }),
  );
  const wanted = items.map(({ variantId, qty }) => ({ variantId, qty }));
  const order = { ...row, number: NO_NUMBER };
  const { events, message } = firstRows(order, actor);
  const given = {
    order: recordOf(orders, order),
    items: items.map((item) => recordOf(orderItems, item)),
    events: events.map((event) => recordOf(orderEvents, event)),
    messages: message ? [recordOf(outboxMessages, { ...message, dueAt: new Date() })] : [],
  };
  const moves = await writing({
    ...movingValues({ storeId, orderId, actor }, "sold", wanted),
    given: JSON.stringify(given),
  });
  const number = moves[0]?.number ?? null;
  if (number === null) {
    const there = new Set(moves.filter(({ fits }) => fits).map(({ id }) => id));
    return { short: wanted.map(({ variantId }) => variantId).filter((id) => !there.has(id)) };
  }
  await spoilShown(storeId, wanted, moves, -1);
  return { order: { ...row, number }, items };
}

/** An order that is accepted as it comes in was placed first: two events, and one message of both. */
function firstRows(order: OrderRow, actor: Actor) {
  const placed = { kind: "placed", from: null, to: "pending" } as const;
  const { event, message } = eventRows(order, actor, placed);
  if (order.status === "pending") return { events: [event], message };
  const accepted = { kind: "status", from: "pending", to: order.status } as const;
  const next = eventRows(order, { kind: "system" }, accepted);
  const told = message && { ...message, payload: { ...message.payload, status: order.status } };
  return { events: [event, next.event], message: told };
}
