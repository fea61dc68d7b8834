import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { orderItems, orders } from "@/db/schema/orders";
import { db, transaction } from "@/db/transaction";
import type { AccountActor } from "@/lib/auth/actor";
import { totalsOf } from "@/lib/cart/totals";
import { findAllOnShelf, getShelf, type Sellable } from "@/lib/catalog/sellable";
import { moveDifference } from "@/lib/catalog/stock";
import { AppError, notFound } from "@/lib/errors";
import { versionsIn } from "@/lib/etag";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { StoreTerms } from "@/lib/stores/terms";
import { newItemRow } from "./item-row";
import { noteEvent } from "./ledger";
import { type OrderItemRow, type OrderRow, presentSellerOrder } from "./present";
import { readStoreOrders } from "./queries";
import { lineIdOf, type OrderLines, type SellerOrder } from "./schema";

type Wanted = OrderLines["items"][number];
type Line = (OrderItemRow & { position: number }) | ReturnType<typeof newItemRow>;

/**
 * Makes the lines of a pending order those of `wanted`: what stays keeps its price, what is new comes
 * at today's. The sums are made as at checkout but for the smallest order, which is the seller's
 * business here; stock moves by the difference, in the same transaction. What stands already is no
 * change. `ifMatch` names the lines that were edited.
 * @throws AppError not_found, also for goods that are not the store's; invalid_input where a variant
 * must be chosen; precondition_failed when the lines were edited meanwhile; conflict
 * `illegal_transition` once it is not pending, `payment_made`, `unavailable`, `insufficient_stock`
 */
export function editItems(
  actor: AccountActor,
  storeId: OwnedStoreId,
  orderId: string,
  wanted: Wanted[],
  ifMatch: string,
): Promise<SellerOrder> {
  return transaction(async () => {
    const { order, items } = await hold(storeId, orderId);
    judge(order, ifMatch);
    const { terms, goods } = await findGoods(storeId, items, wanted);
    const lines = wanted.map((each, n) => lineOf(order, items, each, goods[n] ?? null, n));
    const changes = changesOf(items, lines);
    if (changes.length > 0) {
      const revision = order.revision + 1;
      const moves = changes.map(({ variantId, from, to }) => ({ variantId, qty: to - from }));
      const short = await moveDifference({ storeId, orderId, actor, revision }, moves);
      if (short.length > 0) throw tooFew(wanted, short);
      const sums = sumsOf(order, lines, terms);
      await write(order, items, lines, { ...sums, revision });
      const edit = {
        lines: changes.map(({ variantId: _, ...change }) => change),
        totalFrom: order.total,
        totalTo: sums.total,
      };
      const { status } = order;
      const happening = { kind: "edited", from: status, to: status, details: { edit } } as const;
      await noteEvent(order, actor, happening);
    }
    return presentSellerOrder(await getRecord(storeId, orderId));
  });
}

/** Notes something for the store alone. @throws AppError not_found */
export function addNote(
  actor: AccountActor,
  storeId: OwnedStoreId,
  orderId: string,
  note: string,
): Promise<void> {
  return transaction(async () => {
    const { order } = await getRecord(storeId, orderId);
    const { status } = order;
    await noteEvent(order, actor, { kind: "note", from: status, to: status, note });
  });
}

async function getRecord(storeId: OwnedStoreId, orderId: string) {
  const [record] = await readStoreOrders(storeId, eq(orders.id, orderId), 1);
  if (!record) throw notFound("order");
  return record;
}

/** The order as it stands, and stays until this transaction ends: steps of it wait. */
async function hold(storeId: OwnedStoreId, orderId: string) {
  const isIt = and(eq(orders.storeId, storeId), eq(orders.id, orderId));
  await db().select({ id: orders.id }).from(orders).where(isIt).for("no key update");
  return getRecord(storeId, orderId);
}

function judge({ status, paymentStatus, revision }: OrderRow, ifMatch: string): void {
  if (!versionsIn(ifMatch).includes(revision + 1)) {
    throw new AppError("precondition_failed", "The lines were edited meanwhile. Read them again.");
  }
  if (status !== "pending") {
    throw new AppError("conflict", `The lines of an order that is ${status} stay as they are.`, {
      reason: "illegal_transition",
    });
  }
  if (paymentStatus !== "unpaid") {
    const message = "The buyer paid this total, or says so: its lines stay as they are.";
    throw new AppError("conflict", message, { reason: "payment_made" });
  }
}

/** Today's facts of what the order does not hold yet, by its place among what is wanted. */
async function findGoods(storeId: OwnedStoreId, items: OrderItemRow[], wanted: Wanted[]) {
  const held = new Set(items.map(({ variantId }) => variantId));
  const places = wanted.flatMap((each, n) => (held.has(lineIdOf(each)) ? [] : [n]));
  const added = wanted.filter((each) => !held.has(lineIdOf(each)));
  const productIds = added.map(({ productId }) => productId);
  const shelf = await getShelf({ id: storeId }, { productIds });
  const pathOf = (n: number) => `items.${places[n]}.variantId`;
  const found = findAllOnShelf(shelf, added, pathOf);
  if (found.includes(null)) throw notFound("product");
  const hidden = places.filter((_, n) => !found[n]?.isActive);
  if (hidden.length > 0) {
    throw new AppError("conflict", "Something that was added is not for sale.", {
      reason: "unavailable",
      errors: hidden.map((n) => ({ path: `items.${n}`, message: "is not for sale" })),
    });
  }
  const goods: (Sellable | null)[] = wanted.map(() => null);
  for (const [n, place] of places.entries()) goods[place] = found[n] ?? null;
  return { terms: shelf.terms, goods };
}

function lineOf(
  order: OrderRow,
  items: OrderItemRow[],
  wanted: Wanted,
  today: Sellable | null,
  position: number,
): Line {
  const { productId, qty } = wanted;
  const kept = items.find(({ variantId }) => variantId === lineIdOf(wanted));
  if (!kept) {
    if (!today) throw new Error("A line without a product was not refused.");
    return newItemRow(order, { today, qty, position });
  }
  if (kept.productId !== productId) throw notFound("product");
  return { ...kept, position, qty, lineTotal: kept.salePrice * qty };
}

type Change = {
  variantId: string;
  name: string;
  options: Record<string, string>;
  from: number;
  to: number;
};

function changesOf(items: OrderItemRow[], lines: Line[]): Change[] {
  const now = new Map(lines.map((line) => [line.variantId, line]));
  const before = new Map(items.map((item) => [item.variantId, item]));
  const kept = items.map(({ variantId, name, options, qty }) => {
    return { variantId, name, options, from: qty, to: now.get(variantId)?.qty ?? 0 };
  });
  const added = lines
    .filter(({ variantId }) => !before.has(variantId))
    .map(({ variantId, name, options, qty }) => {
      return { variantId, name, options, from: 0, to: qty };
    });
  return [...kept, ...added].filter(({ from, to }) => from !== to);
}

/** As at checkout; what nobody delivers costs no delivery. */
function sumsOf({ address, discount: given, tax }: OrderRow, lines: Line[], terms: StoreTerms) {
  const counted = lines.map(({ salePrice, qty }) => ({ salePrice, qty, isAvailable: true }));
  const { subtotal, deliveryFee: fee } = totalsOf(counted, terms);
  const deliveryFee = address === null ? 0 : fee;
  const discount = Math.min(given, subtotal);
  return { subtotal, discount, deliveryFee, total: subtotal - discount + deliveryFee + tax };
}

type Sums = Pick<OrderRow, "subtotal" | "discount" | "deliveryFee" | "total" | "revision">;

async function write(order: OrderRow, items: OrderItemRow[], lines: Line[], sums: Sums) {
  const { storeId, id: orderId } = order;
  const own = and(eq(orderItems.storeId, storeId), eq(orderItems.orderId, orderId));
  const staying = new Set(lines.map(({ id }) => id));
  const gone = items.map(({ id }) => id).filter((id) => !staying.has(id));
  if (gone.length > 0) {
    await db()
      .delete(orderItems)
      .where(and(own, inArray(orderItems.id, gone)));
  }
  for (const line of lines) {
    if ("category" in line) await db().insert(orderItems).values(line);
    else {
      const { position, qty, lineTotal } = line;
      const isIt = and(own, eq(orderItems.id, line.id));
      await db().update(orderItems).set({ position, qty, lineTotal }).where(isIt);
    }
  }
  await db()
    .update(orders)
    .set({ ...sums, updatedAt: new Date() })
    .where(and(eq(orders.storeId, storeId), eq(orders.id, orderId)));
}

function tooFew(wanted: Wanted[], short: string[]): AppError {
  const errors = wanted.flatMap((each, n) =>
    short.includes(lineIdOf(each)) ? [{ path: `items.${n}`, message: "has too few left" }] : [],
  );
  return new AppError("conflict", "There are fewer left than the order would hold.", {
    reason: "insufficient_stock",
    errors,
  });
}
