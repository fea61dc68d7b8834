import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { runPrepared } from "@/db/prepared";
import { orderItems, orders } from "@/db/schema/orders";
import { afterCommit, db } from "@/db/transaction";
import { type CartReading, readCart, settle, settlesInTransaction } from "@/lib/cart/service";
import type { StockLine } from "@/lib/catalog/stock";
import { logError } from "@/lib/log";
import { emptyCart, priceChanged } from "./refusal";

type OrderOfCart = { cartKey: string; lines: StockLine[] };

/** What an order claims: a cart's content, once, under any number of idempotency keys. */
export const cartKeyOf = (cartId: string, epoch: number) => `${cartId}:${epoch}`;

/**
 * A cart that no order was made of yet, held until the transaction ends. When the process died
 * after an order's commit, the cart still holds what was ordered: it is mended here and refused.
 * @throws AppError not_found; unprocessable `empty_cart` or conflict `price_changed` after mending
 */
export async function claimCart(cartId: string): Promise<CartReading> {
  await runPrepared(sql`select pg_advisory_xact_lock(hashtextextended(${cartId}, 0))`);
  const reading = await readCart(cartId);
  const earlier = await findOrderOf(eq(orders.cartKey, cartKeyOf(cartId, reading.epoch)));
  if (!earlier) return reading;
  await settleOrder(earlier);
  const { cart } = await readCart(cartId);
  throw cart.items.length === 0 ? emptyCart() : priceChanged(cart);
}

/**
 * Takes what was ordered out of the cart: with the order where carts live in its database, else
 * once it is committed. What a crash or a failure there leaves undone, the next checkout mends.
 */
export async function settleWithOrder(
  { cart, epoch }: CartReading,
  lines: StockLine[],
): Promise<void> {
  if (cart.id === null) return;
  const order = { cartKey: cartKeyOf(cart.id, epoch), lines };
  if (settlesInTransaction()) return settleOrder(order);
  await afterCommit(() => settleIfPossible(order));
}

/** The same again for an order that was placed before: its answer may have been lost in a crash. */
export async function settleAgain(orderId: string): Promise<void> {
  const order = await findOrderOf(eq(orders.id, orderId));
  if (order) await settleIfPossible(order);
}

/** The order that was last made of a cart, for whoever holds the cart's key; null before the first. */
export async function findLastOrder(
  cartId: string,
  epoch: number,
): Promise<{ number: number; token: string } | null> {
  const [last] = await db()
    .select({ number: orders.number, token: orders.trackingToken })
    .from(orders)
    .where(eq(orders.cartKey, cartKeyOf(cartId, epoch - 1)));
  return last ?? null;
}

async function settleIfPossible(order: OrderOfCart): Promise<void> {
  try {
    await settleOrder(order);
  } catch (error) {
    logError("a cart was not settled after its order", error);
  }
}

async function settleOrder({ cartKey, lines }: OrderOfCart): Promise<void> {
  const at = cartKey.lastIndexOf(":");
  const ordered = lines.map(({ variantId, qty }) => ({ lineId: variantId, qty }));
  await settle(cartKey.slice(0, at), Number(cartKey.slice(at + 1)), ordered);
}

async function findOrderOf(which: ReturnType<typeof eq>): Promise<OrderOfCart | null> {
  const isItem = and(eq(orderItems.storeId, orders.storeId), eq(orderItems.orderId, orders.id));
  const rows = await db()
    .select({ cartKey: orders.cartKey, variantId: orderItems.variantId, qty: orderItems.qty })
    .from(orders)
    .innerJoin(orderItems, isItem)
    .where(which)
    .prepare("order_of_cart")
    .execute();
  const cartKey = rows[0]?.cartKey;
  return cartKey ? { cartKey, lines: rows } : null;
}
