import { sql } from "drizzle-orm";
import { closePool } from "@/db/client";
import { isDatabaseUnavailable } from "@/db/errors";
import { productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import type { CustomerActor } from "@/lib/auth/actor";
import { placeOrder } from "@/lib/checkout/service";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/http/idempotency";
import { newId } from "@/lib/ids";
import { cancelOrder } from "@/lib/orders/service";

type Scale = {
  attempts: number;
  /** How many attempts are under way at once, each on a connection of its own. */
  connections: number;
  products: number;
  /** Pieces of each product at the start. */
  stock: number;
  /** Every so many-th order is cancelled again; 0: none is. */
  cancelEvery: number;
};

export type Contention = {
  attempts: number;
  /** Pieces that orders hold which were not cancelled. */
  sold: number;
  orders: number;
  refused: number;
  /** Pieces by which any product is off: stock + sold - initial, or off its ledger. Must be 0. */
  oversold: number;
  /** Numbers of orders that were skipped or given twice. Must be 0. */
  misnumbered: number;
  seconds: number;
};

/**
 * Orders few products from many connections at once, by the real service on the database at `url`,
 * which must be migrated; then counts to the unit. The order of lines is random, and most attempts
 * are for the last pieces. @throws whatever an attempt failed by that was no refusal
 */
export async function contend(
  url: string,
  { attempts, connections, products, stock, cancelEvery }: Scale,
): Promise<Contention> {
  await closePool();
  const { DATABASE_URL, DATABASE_POOL_SIZE } = process.env;
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_POOL_SIZE: String(connections) });
  try {
    const shop = await openShop();
    const shelf: ShopProduct[] = [];
    for (let n = 0; n < products; n++) shelf.push(await addProduct(shop, { stock }));
    const buyers: CustomerActor[] = [];
    for (let n = 0; n < connections; n++) buyers.push(await newBuyer());

    const began = performance.now();
    const tally = { orders: 0, refused: 0 };
    let next = 0;
    const buy = async (buyer: CustomerActor) => {
      while (next < attempts) {
        const n = next++;
        const orderId = await attempt(buyer, shop, pick(shelf, n));
        if (orderId === null) tally.refused += 1;
        else {
          tally.orders += 1;
          if (cancelEvery > 0 && tally.orders % cancelEvery === 0)
            await cancelTwice(buyer, orderId);
        }
      }
    };
    await Promise.all(buyers.map(buy));
    const seconds = (performance.now() - began) / 1000;
    return { attempts, ...tally, ...(await count(shop, stock)), seconds };
  } finally {
    await closePool();
    Object.assign(process.env, { DATABASE_URL, DATABASE_POOL_SIZE });
    if (DATABASE_POOL_SIZE === undefined) delete process.env.DATABASE_POOL_SIZE;
  }
}

/** One to three products in a random order, a piece or two of each. */
function pick(shelf: ShopProduct[], n: number): { productId: string; qty: number }[] {
  const first = Math.floor(Math.random() * shelf.length);
  const lines = Math.min(1 + (n % 3), shelf.length);
  const step = Math.random() < 0.5 ? 1 : shelf.length - 1;
  return Array.from({ length: lines }, (_, at) => {
    const product = shelf[(first + at * step) % shelf.length];
    return { productId: product?.productId ?? "", qty: 1 + (n % 2) };
  });
}

/** The order's id, or null when it was refused, as too few were left. */
async function attempt(
  buyer: CustomerActor,
  { link }: Shop,
  items: { productId: string; qty: number }[],
): Promise<string | null> {
  const address = { line1: "4 Temple Street", city: "Pune" };
  const input = {
    cart: { storeLink: link, items },
    name: "Meena",
    address,
    payment: "cod",
  } as const;
  const at = { caller: buyer.customerId, operation: "placeOrder", key: newId() };
  for (;;) {
    try {
      const { body } = await once(at, input, async () => {
        return {
          status: 201,
          body: await placeOrder(buyer, input, { channel: "api", source: null }),
        };
      });
      return (body as { orderId: string }).orderId;
    } catch (error) {
      if (error instanceof AppError && error.reason === "insufficient_stock") return null;
      // As a client does that was told to: the same again under the same key.
      if (!isDatabaseUnavailable(error)) throw error;
    }
  }
}

async function cancelTwice(buyer: CustomerActor, orderId: string): Promise<void> {
  await Promise.all([cancelOrder(buyer, orderId), cancelOrder(buyer, orderId)]);
}

async function count({ storeId }: Shop, initial: number) {
  const [found] = await db().execute<{ sold: number; oversold: number; misnumbered: number }>(sql`
    with kept as (
      select i.variant_id, sum(i.qty)::int as qty from order_items i
      join orders o on o.store_id = i.store_id and o.id = i.order_id
      where o.store_id = ${storeId} and o.status not in ('cancelled', 'returned')
      group by i.variant_id
    ), ledger as (
      select variant_id, sum(delta)::int as sum from stock_movements
      where store_id = ${storeId} group by variant_id
    )
    select coalesce(sum(k.qty), 0)::int as sold,
      coalesce(sum(abs(v.stock + coalesce(k.qty, 0) - ${initial}::int) + abs(v.stock - l.sum)), 0)::int
        as oversold,
      (select coalesce(max(number) - 1000 - count(distinct number), 0)::int from orders
        where store_id = ${storeId}) as misnumbered
    from ${productVariants} v
    left join kept k on k.variant_id = v.id left join ledger l on l.variant_id = v.id
    where v.store_id = ${storeId}`);
  if (!found) throw new Error("Nothing was counted.");
  return { ...found };
}
