import "server-only";
import { findAllSellable, findSellable } from "@/lib/catalog/sellable";
import { AppError, notFound } from "@/lib/errors";
import { newSecret } from "@/lib/ids";
import { getTermsById, getTermsByLink } from "@/lib/stores/terms";
import { cartStore } from "./kept-in";
import { isAvailable, savedFrom } from "./line";
import { type CartReading, readToday } from "./reading";
import { type Cart, MAX_LINES, MAX_QTY, type NewCartItem } from "./schema";
import type { OrderedLine, StoredCart, StoredLine } from "./store";

export type { CartReading } from "./reading";

const possibleId = /^[A-Za-z0-9_-]{22,64}$/;

/** Starts an empty cart in a store. @throws AppError not_found for an unknown link */
export async function createCart(storeLink: string): Promise<Cart> {
  const terms = await getTermsByLink(storeLink);
  return getCart(await make(terms.storeId));
}

/** What a visitor without a cart has: an empty one whose id is null. @throws AppError not_found */
export async function emptyCart(storeLink: string): Promise<Cart> {
  const terms = await getTermsByLink(storeLink);
  return (await readToday({ id: null, epoch: 0, lines: [], expiresAt: null }, terms)).cart;
}

/**
 * A cart with today's figures, never writing. A line whose product is gone or hidden shows what was
 * saved, is in no sum, and stands in the way of an order until it is taken out.
 * @throws AppError not_found
 */
export async function getCart(cartId: string): Promise<Cart> {
  return (await readCart(cartId)).cart;
}

/** @throws AppError not_found */
export async function assertCart(cartId: string): Promise<void> {
  await get(cartId);
}

/** The cart's id if it is one of this store's, else null: what a cookie says is not believed. */
export async function findCart(cartId: string, storeId: string): Promise<string | null> {
  const kept = possibleId.test(cartId) ? await cartStore().read(cartId) : null;
  return kept?.storeId === storeId ? cartId : null;
}

/**
 * Adds to what is in the cart, and saves the line's figures anew; a null id starts a cart. More
 * than is in stock is accepted, and said in the line's notice.
 * @throws AppError not_found for the cart, the store or a product that buyers cannot see;
 * invalid_input without the variant of a product that has several; conflict `other_store`;
 * unprocessable `cart_full` or `quantity_limit`
 */
export async function addItem(cartId: string | null, item: NewCartItem): Promise<Cart> {
  const kept = cartId === null ? null : await get(cartId);
  const { storeId } = await getTermsByLink(item.storeLink);
  if (kept && kept.storeId !== storeId) {
    throw new AppError("conflict", "This cart belongs to another store.", {
      reason: "other_store",
    });
  }
  const today = await findSellable(storeId, item);
  if (!today || !isAvailable(today)) throw notFound("product");
  const id = kept?.id ?? (await make(storeId));
  const added = await cartStore().addQty(id, today.variantId, item.qty, savedFrom(today));
  if (added === "missing") throw notFound("cart");
  if (added !== "added") throw beyond(added);
  return getCart(id);
}

/**
 * Sets a line's quantity; 0 takes it out, also when it is not there. With its product a line that
 * is not there is made, so that a first addition may be repeated, too.
 * @throws AppError not_found, also for a product that buyers cannot see; unprocessable `cart_full`
 */
export async function setItem(
  cartId: string,
  lineId: string,
  qty: number,
  productId?: string,
): Promise<Cart> {
  if (qty === 0) return removeItem(cartId, lineId);
  const { storeId } = await get(cartId);
  if (await cartStore().setQty(cartId, lineId, qty)) return getCart(cartId);
  if (productId === undefined) throw notFound("line");
  const today = await findSellable(storeId, { productId, variantId: lineId });
  if (!today || !isAvailable(today)) throw notFound("product");
  const put = await cartStore().putQty(cartId, lineId, qty, savedFrom(today));
  if (put === "missing") throw notFound("cart");
  if (put !== "added") throw beyond(put);
  return getCart(cartId);
}

/** The same for a visitor who has no cart yet: one is started. @throws AppError as `setItem` */
export async function startWithItem(
  storeLink: string,
  lineId: string,
  qty: number,
  productId: string,
): Promise<Cart> {
  const { storeId } = await getTermsByLink(storeLink);
  const today = await findSellable(storeId, { productId, variantId: lineId });
  if (!today || !isAvailable(today)) throw notFound("product");
  return setItem(await make(storeId), lineId, qty, productId);
}

/** Takes a line out, if it is there. @throws AppError not_found for the cart */
export async function removeItem(cartId: string, lineId: string): Promise<Cart> {
  await get(cartId);
  await cartStore().remove(cartId, lineId);
  return getCart(cartId);
}

/**
 * Saves today's figures into the lines, which answers `price_changed`. With `fit` it also takes what
 * there is: fewer where fewer are left, and no line that cannot be had. @throws AppError not_found
 */
export async function acceptCart(cartId: string, { fit = false } = {}): Promise<Cart> {
  const { cart, today } = await readCart(cartId);
  const lines = [...today.values()].filter(isAvailable).map(savedFrom);
  await cartStore().saveLines(cartId, lines);
  for (const { id, notice, left } of fit ? cart.items : []) {
    if (notice === "unavailable" || left === 0) await cartStore().remove(cartId, id);
    else if (left !== null) await cartStore().setQty(cartId, id, left);
  }
  return getCart(cartId);
}

/** Throws a cart away. @throws AppError not_found */
export async function deleteCart(cartId: string): Promise<void> {
  await get(cartId);
  await cartStore().delete(cartId);
}

/** For checkout: a cart and what stands behind it. @throws AppError not_found */
export async function readCart(cartId: string): Promise<CartReading> {
  const kept = await get(cartId);
  return readToday(kept, await getTermsById(kept.storeId));
}

/**
 * For checkout: items that were never in a cart, as one without an id. The same variant twice is
 * one line.
 * @throws AppError not_found; invalid_input; unprocessable `quantity_limit`
 */
export async function readItems(
  storeLink: string,
  items: Pick<NewCartItem, "productId" | "variantId" | "qty">[],
): Promise<CartReading> {
  const terms = await getTermsByLink(storeLink);
  const found = items.length === 0 ? [] : await findAllSellable(terms.storeId, items);
  const lines = new Map<string, StoredLine>();
  items.forEach(({ qty }, n) => {
    const today = found[n];
    if (!today) throw notFound("product");
    const lineId = today.variantId;
    const sum = (lines.get(lineId)?.qty ?? 0) + qty;
    if (sum > MAX_QTY) throw beyond("quantity_limit");
    lines.set(lineId, { lineId, qty: sum, saved: savedFrom(today) });
  });
  const kept = { id: null, epoch: 0, lines: [...lines.values()], expiresAt: null };
  return readToday(kept, terms);
}

/** For checkout: whether `settle` takes part in the transaction that is under way. */
export function settlesInTransaction(): boolean {
  return cartStore().joinsTransactions;
}

/** For checkout: takes what was ordered out of the cart; a repetition does nothing. */
export function settle(cartId: string, epoch: number, ordered: OrderedLine[]): Promise<void> {
  return cartStore().settle(cartId, epoch, ordered);
}

async function make(storeId: string): Promise<string> {
  const cartId = newSecret();
  await cartStore().create(cartId, storeId);
  return cartId;
}

async function get(cartId: string): Promise<StoredCart> {
  const kept = possibleId.test(cartId) ? await cartStore().read(cartId) : null;
  if (!kept) throw notFound("cart");
  return kept;
}

function beyond(reason: "cart_full" | "quantity_limit"): AppError {
  const message =
    reason === "cart_full"
      ? `A cart holds at most ${MAX_LINES} lines.`
      : `A line holds at most ${MAX_QTY} pieces.`;
  return new AppError("unprocessable", message, { reason });
}
