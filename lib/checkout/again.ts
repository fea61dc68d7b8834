import "server-only";
import type { Cart } from "@/lib/cart/schema";
import * as carts from "@/lib/cart/service";
import { listSellable } from "@/lib/catalog/sellable";
import { notFound } from "@/lib/errors";
import type { OrderItem } from "@/lib/orders/schema";
import { findTrackedOrder } from "@/lib/orders/service";

/** A line of an old order that the shop has not, or not so many of, today. */
type MissedLine = Pick<OrderItem, "name" | "options"> & { left: number };

/**
 * Puts into a cart what an order held and the shop still has, at today's prices; a null id starts a
 * cart. What is in the cart already counts, so that a repetition adds nothing.
 * @throws AppError not_found for an unknown token; unprocessable `cart_full`
 */
export async function orderAgain(
  token: string,
  storeLink: string,
  cartId: string | null,
): Promise<Cart> {
  const lines = await linesToday(token);
  if (!lines) throw notFound("order");
  let cart = await (cartId === null ? carts.emptyCart(storeLink) : carts.getCart(cartId));
  for (const { item, left } of lines) {
    const { productId, variantId } = item;
    const qty = Math.min(item.qty, left);
    if (qty <= (cart.items.find(({ id }) => id === variantId)?.qty ?? 0)) continue;
    cart =
      cart.id === null
        ? await carts.startWithItem(storeLink, variantId, qty, productId)
        : await carts.setItem(cart.id, variantId, qty, productId);
  }
  return cart;
}

/** What of an order could not be had again in full, in its order; nothing for an unknown token. */
export async function listMissed(token: string, storeId: string): Promise<MissedLine[]> {
  const lines = (await linesToday(token)) ?? [];
  return lines
    .filter(({ item, left, of }) => of === storeId && left < item.qty)
    .map(({ item: { name, options }, left }) => ({ name, options, left }));
}

async function linesToday(token: string) {
  const order = await findTrackedOrder(token);
  if (!order) return null;
  const { items, storeId: of } = order;
  const found = await listSellable(
    of,
    items.map(({ variantId }) => variantId),
  );
  const today = new Map(found.map((each) => [each.variantId, each]));
  return items.map((item) => {
    const { isActive, stock } = today.get(item.variantId) ?? { isActive: false, stock: 0 };
    return { item, of, left: isActive ? (stock ?? item.qty) : 0 };
  });
}
