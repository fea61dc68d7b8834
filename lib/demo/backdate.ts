import { sql } from "drizzle-orm";
import { db } from "@/db/transaction";

/** An order with the time, in ISO form, at which it came to each status. */
export type PastOrder = { orderId: string; times: Record<string, string> };

/**
 * Moves a store's beginning and orders into the past. No service can say when something happened,
 * which is as it should be; a demo whose orders were all placed this second would show nothing.
 * Messages count as sent: the made-up numbers might be somebody's.
 */
export async function backdate(storeId: string, past: PastOrder[]): Promise<void> {
  if (past.length === 0) return;
  const happened = sql`jsonb_to_recordset(${JSON.stringify(flat(past))}::jsonb)
    as happened(order_id uuid, status text, at timestamptz)`;
  await db().execute(sql`
    update order_events e set created_at = happened.at from ${happened}
    where e.store_id = ${storeId} and e.order_id = happened.order_id
      and e.to_status = happened.status`);
  await db().execute(sql`
    update outbox_messages m set created_at = happened.at, sent_at = happened.at from ${happened}
    where m.store_id = ${storeId} and m.payload->>'orderId' = happened.order_id::text
      and m.payload->>'status' = happened.status`);
  await db().execute(sql`
    update stock_movements m set created_at = happened.at from ${happened}
    where m.store_id = ${storeId} and m.order_id = happened.order_id and happened.status =
      case m.kind when 'sold' then 'pending' when 'restocked' then (
        select status from orders o where o.store_id = m.store_id and o.id = m.order_id) end`);
  await db().execute(sql`
    update orders o set created_at = e.first, updated_at = e.last
    from (select order_id, min(created_at) as first, max(created_at) as last
      from order_events where store_id = ${storeId} group by order_id) e
    where o.store_id = ${storeId} and o.id = e.order_id`);
  await db().execute(sql`
    update store_customers c set created_at = o.first
    from (select customer_id, min(created_at) as first
      from orders where store_id = ${storeId} group by customer_id) o
    where c.store_id = ${storeId} and c.customer_id = o.customer_id`);
  await openBeforeFirstOrder(storeId);
}

/** The store, its products and its first counts, as far back as the day before the first order. */
async function openBeforeFirstOrder(storeId: string): Promise<void> {
  const age = sql`(select s.created_at - min(o.created_at) + interval '1 day'
    from stores s join orders o on o.store_id = s.id where s.id = ${storeId} group by s.id)`;
  await db().execute(sql`
    update products set created_at = created_at - ${age}, updated_at = updated_at - ${age}
    where store_id = ${storeId}`);
  await db().execute(sql`
    update stock_movements set created_at = created_at - ${age}
    where store_id = ${storeId} and order_id is null`);
  await db().execute(sql`
    update stores set created_at = created_at - ${age} where id = ${storeId}`);
}

function flat(past: PastOrder[]) {
  return past.flatMap(({ orderId, times }) =>
    Object.entries(times).map(([status, at]) => ({ order_id: orderId, status, at })),
  );
}
