import postgres, { type Sql } from "postgres";
import type { Notes } from "./notes";

/** How often each promise was broken: all zeros is what there should be. */
export type Verdict = {
  acknowledged: number;
  /** Orders answered 201 that are not there as they were answered. */
  lost: number;
  /** Orders too many for their key or their cart, and orders whose buyer was refused for good. */
  doubled: number;
  /** Pieces below zero, and pieces that no movement and no order accounts for. */
  oversold: number;
  cartLinesLost: number;
  /** Variants whose movements do not sum to their stock. */
  ledgerOff: number;
  numberGaps: number;
  /** Orders whose lines, events or message are missing, doubled or do not add up. */
  tornOrders: number;
};

type ReadCart = (cartId: string) => Promise<Map<string, number> | null>;

/**
 * Holds the tables against what the load was told. Every order of the load bears its key as its
 * note. `readCart` says what is in a cart now; null when it is gone.
 */
export async function judge(
  databaseUrl: string,
  notes: Notes,
  readCart: ReadCart,
): Promise<Verdict> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    return {
      acknowledged: notes.placed.length,
      lost: await countLost(sql, notes),
      doubled: await countDoubled(sql, notes),
      oversold: await countOversold(sql, notes),
      cartLinesLost: await countLinesLost(notes, readCart),
      ledgerOff: await countLedgerOff(sql),
      numberGaps: await countNumberGaps(sql),
      tornOrders: await countTornOrders(sql),
    };
  } finally {
    await sql.end();
  }
}

type Found = { id: string; number: number; store_id: string; total: string; note: string | null };

async function countLost(sql: Sql, { placed }: Notes): Promise<number> {
  const found = await sql<Found[]>`
    select id, number, store_id, total, note from orders
    where id = any(${placed.map(({ orderId }) => orderId)}::uuid[])`;
  const byId = new Map(found.map((order) => [order.id, order]));
  return placed.filter(({ orderId, number, storeId, total, key }) => {
    const order = byId.get(orderId);
    return (
      order?.number !== number ||
      order.store_id !== storeId ||
      Number(order.total) !== total ||
      order.note !== key
    );
  }).length;
}

/** What the load writes as a note. Drawn requests write the same text twice, in orders of their own. */
const KEY = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

async function countDoubled(sql: Sql, { refused }: Notes): Promise<number> {
  const [row] = await sql<{ doubled: number }[]>`
    select (
      select coalesce(sum(n - 1), 0) from
        (select count(*) as n from orders where note ~ ${KEY} group by note) of_key
    )::int + (
      select coalesce(sum(n - 1), 0) from
        (select count(*) as n from orders where cart_key is not null
         group by split_part(cart_key, ':', 1)) of_cart
    )::int + (
      select count(*) from orders where note = any(${refused})
    )::int as doubled`;
  return row?.doubled ?? 0;
}

/** In pieces: what is below zero, and how far stock and sales are from what there was at first. */
async function countOversold(sql: Sql, { counted, adjusted }: Notes): Promise<number> {
  const [below] = await sql<{ pieces: number }[]>`
    select coalesce(-sum(stock), 0)::int as pieces from product_variants where stock < 0`;
  const rows = await sql<{ id: string; stock: number; sold: number }[]>`
    select v.id, v.stock, coalesce((
      select sum(i.qty) from order_items i
      join orders o on o.store_id = i.store_id and o.id = i.order_id
      where i.store_id = v.store_id and i.variant_id = v.id
        and o.status not in ('cancelled', 'returned')), 0)::int as sold
    from product_variants v where v.id = any(${counted.map(({ variantId }) => variantId)}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const off = counted.map(({ variantId, initial }) => {
    const variant = byId.get(variantId);
    if (!variant) return initial;
    const should = initial + (adjusted.get(variantId) ?? 0);
    return Math.abs(variant.stock + variant.sold - should);
  });
  return off.reduce((sum, each) => sum + each, below?.pieces ?? 0);
}

async function countLinesLost({ lines }: Notes, readCart: ReadCart): Promise<number> {
  const carts = new Map<string, Map<string, number> | null>();
  let lost = 0;
  for (const { cartId, lineId, qty } of lines) {
    if (!carts.has(cartId)) carts.set(cartId, await readCart(cartId));
    if ((carts.get(cartId)?.get(lineId) ?? 0) < qty) lost++;
  }
  return lost;
}

async function countLedgerOff(sql: Sql): Promise<number> {
  const [row] = await sql<{ off: number }[]>`
    select count(*)::int as off from product_variants v
    left join (
      select store_id, variant_id, sum(delta) as moved from stock_movements group by 1, 2
    ) m on m.store_id = v.store_id and m.variant_id = v.id
    where v.stock is not null and v.stock <> coalesce(m.moved, 0)`;
  return row?.off ?? 0;
}

/** Numbers missing below the highest, doubled, or handed out by the counter and used by nobody. */
async function countNumberGaps(sql: Sql): Promise<number> {
  const [row] = await sql<{ gaps: number }[]>`
    select coalesce(sum(abs(c.last_number - 1000 - coalesce(o.numbers, 0))
      + coalesce(o.orders - o.numbers, 0) + coalesce(o.lowest - 1001, 0)
      + coalesce(abs(o.highest - c.last_number), 0)), 0)::int as gaps
    from order_counters c left join (
      select store_id, count(distinct number) as numbers, count(*) as orders,
        min(number) as lowest, max(number) as highest
      from orders group by store_id
    ) o on o.store_id = c.store_id`;
  return row?.gaps ?? 0;
}

async function countTornOrders(sql: Sql): Promise<number> {
  const [row] = await sql<{ torn: number }[]>`
    with lines as (
      select store_id, order_id, sum(line_total) as sum,
        bool_and(line_total = qty * sale_price) as is_right
      from order_items group by 1, 2
    ), edited as (
      select store_id, order_id, count(*) as n from order_events where kind = 'edited' group by 1, 2
    ), placed as (
      select store_id, order_id, count(*) as n from order_events where kind = 'placed' group by 1, 2
    ), told as (
      select payload->>'orderId' as order_id, count(*) as n from outbox_messages
      where kind = 'order_placed' group by 1
    )
    select count(*)::int as torn from orders o
    left join lines on lines.store_id = o.store_id and lines.order_id = o.id
    left join edited on edited.store_id = o.store_id and edited.order_id = o.id
    left join placed on placed.store_id = o.store_id and placed.order_id = o.id
    left join told on told.order_id = o.id::text
    where lines.sum is distinct from o.subtotal or not lines.is_right
      or o.total <> o.subtotal - o.discount + o.delivery_fee + o.tax
      or coalesce(edited.n, 0) <> o.revision or placed.n is distinct from 1 or (o.mobile is not null and told.n is distinct from 1)`;
  return row?.torn ?? 0;
}
