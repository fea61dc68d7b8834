import "server-only";
import {
  findAllOnShelf,
  findOnShelf,
  getShelf,
  type Sellable,
  type Shelf,
} from "@/lib/catalog/sellable";
import { AppError, notFound } from "@/lib/errors";
import { newSecret } from "@/lib/ids";
import { getTermsByLink, type StoreKey } from "@/lib/stores/terms";
import { throttleAddress } from "@/lib/throttle";
import { cartStore } from "./kept-in";
import { isAvailable, savedFrom } from "./line";
import { type CartReading, readFrom, readToday } from "./reading";
import { type Cart, MAX_LINES, MAX_QTY, type NewCartItem } from "./schema";
import type { Added, OrderedLine, StoredCart, StoredLine } from "./store";

export type { CartReading } from "./reading";

const possibleId = /^[A-Za-z0-9_-]{22,64}$/;

/** Starts an empty cart in a store. @throws AppError not_found for an unknown link */
export async function createCart(storeLink: string): Promise<Cart> {
  const terms = await getTermsByLink(storeLink);
  return readFrom(await make(terms.storeId), { terms, goods: [] }).cart;
}

/** What a visitor without a cart has: an empty one whose id is null. @throws AppError not_found */
export async function emptyCart(storeLink: string): Promise<Cart> {
  const terms = await getTermsByLink(storeLink);
  const nothing = { id: null, epoch: 0, lines: [], expiresAt: null };
  return readFrom(nothing, { terms, goods: [] }).cart;
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
  if ((await findStoreId(cartId)) === null) throw notFound("cart");
}

/** The cart's id if it is one of this store's, else null: what a cookie says is not believed. */
export async function findCart(cartId: string, storeId: string): Promise<string | null> {
  return (await findStoreId(cartId)) === storeId ? cartId : null;
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
  const lineIds = kept?.lines.map(({ lineId }) => lineId) ?? [];
  const wanted = { variantIds: lineIds, productIds: [item.productId] };
  const shelf = await getShelf({ link: item.storeLink }, wanted);
  const { storeId } = shelf.terms;
  if (kept && kept.storeId !== storeId) {
    throw new AppError("conflict", "This cart belongs to another store.", {
      reason: "other_store",
    });
  }
  const today = available(shelf, item);
  const { id } = kept ?? (await make(storeId));
  const added = await cartStore().addQty(id, today.variantId, item.qty, savedFrom(today));
  return present(held(added), shelf, [...lineIds, today.variantId]);
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
  const set = await cartStore().setQty(possible(cartId), lineId, qty);
  if (set !== "no_line") return readAgain(held(set));
  if (productId === undefined) throw notFound("line");
  const { storeId } = await get(cartId);
  return put(cartId, { id: storeId }, { productId, variantId: lineId }, qty);
}

/** The same for a visitor who has no cart yet: one is started. @throws AppError as `setItem` */
export async function startWithItem(
  storeLink: string,
  lineId: string,
  qty: number,
  productId: string,
): Promise<Cart> {
  return put(null, { link: storeLink }, { productId, variantId: lineId }, qty);
}

async function put(
  cartId: string | null,
  store: StoreKey,
  asked: { productId: string; variantId: string },
  qty: number,
): Promise<Cart> {
  const shelf = await getShelf(store, { productIds: [asked.productId] });
  const today = available(shelf, asked);
  const id = cartId ?? (await make(shelf.terms.storeId)).id;
  const put = await cartStore().putQty(id, today.variantId, qty, savedFrom(today));
  return present(held(put), shelf, [today.variantId]);
}

/** Takes a line out, if it is there. @throws AppError not_found for the cart */
export async function removeItem(cartId: string, lineId: string): Promise<Cart> {
  return readAgain(held(await cartStore().remove(possible(cartId), lineId)));
}

/**
 * Saves today's figures into the lines, which answers `price_changed`. With `fit` it also takes what
 * there is: fewer where fewer are left, and no line that cannot be had. @throws AppError not_found
 */
export async function acceptCart(cartId: string, { fit = false } = {}): Promise<Cart> {
  const { cart, today } = await readCart(cartId);
  const lines = [...today.values()].filter(isAvailable).map(savedFrom);
  let kept = held(await cartStore().saveLines(cartId, lines));
  for (const { id, notice, left } of fit ? cart.items : []) {
    const isGone = notice === "unavailable" || left === 0;
    if (!isGone && left === null) continue;
    const change = isGone
      ? await cartStore().remove(cartId, id)
      : await cartStore().setQty(cartId, id, left ?? 0);
    if (change !== "no_line") kept = held(change);
  }
  return readAgain(kept);
}

/** Throws a cart away. @throws AppError not_found */
export async function deleteCart(cartId: string): Promise<void> {
  await get(cartId);
  await cartStore().delete(cartId);
}

/** For checkout: a cart and what stands behind it. @throws AppError not_found */
export async function readCart(cartId: string): Promise<CartReading> {
  const kept = await get(cartId);
  return readToday(kept, { id: kept.storeId });
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
  const productIds = items.map(({ productId }) => productId);
  const shelf = await getShelf({ link: storeLink }, { productIds });
  const found = findAllOnShelf(shelf, items, (n) => `cart.items.${n}.variantId`);
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
  return readFrom(kept, shelf);
}

/** For checkout: whether `settle` takes part in the transaction that is under way. */
export function settlesInTransaction(): boolean {
  return cartStore().joinsTransactions;
}

/** For checkout: takes what was ordered out of the cart; a repetition does nothing. */
export function settle(cartId: string, epoch: number, ordered: OrderedLine[]): Promise<void> {
  return cartStore().settle(cartId, epoch, ordered);
}

function make(storeId: string): Promise<StoredCart> {
  throttleAddress("carts");
  return cartStore().create(newSecret(), storeId);
}

async function get(cartId: string): Promise<StoredCart> {
  const kept = await cartStore().read(possible(cartId));
  if (!kept) throw notFound("cart");
  return kept;
}

async function findStoreId(cartId: string): Promise<string | null> {
  return possibleId.test(cartId) ? cartStore().findStoreId(cartId) : null;
}

function possible(cartId: string): string {
  if (!possibleId.test(cartId)) throw notFound("cart");
  return cartId;
}

/** The cart after a change that was made. */
function held(change: Added): StoredCart {
  if (typeof change !== "string") return change;
  throw change === "missing" ? notFound("cart") : beyond(change);
}

function available(shelf: Shelf, asked: { productId: string; variantId?: string | undefined }) {
  const today: Sellable | null = findOnShelf(shelf, asked);
  if (!today || !isAvailable(today)) throw notFound("product");
  return today;
}

async function readAgain(kept: StoredCart): Promise<Cart> {
  return (await readToday(kept, { id: kept.storeId })).cart;
}

/** A cart just changed, from the shelf that is at hand unless it has lines not looked for there. */
async function present(kept: StoredCart, shelf: Shelf, lookedFor: string[]): Promise<Cart> {
  const isWhole = kept.lines.every(({ lineId }) => lookedFor.includes(lineId));
  return isWhole ? readFrom(kept, shelf).cart : readAgain(kept);
}

function beyond(reason: "cart_full" | "quantity_limit"): AppError {
  const message =
    reason === "cart_full"
      ? `A cart holds at most ${MAX_LINES} lines.`
      : `A line holds at most ${MAX_QTY} pieces.`;
  return new AppError("unprocessable", message, { reason });
}
