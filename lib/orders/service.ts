import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type EventDetails, orders } from "@/db/schema/orders";
import { db, transaction } from "@/db/transaction";
import type { Actor, CustomerActor } from "@/lib/auth/actor";
import { putBack } from "@/lib/catalog/stock";
import { AppError, notFound } from "@/lib/errors";
import { type Page, toPage } from "@/lib/http/paging";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { Desk } from "./desk";
import { type Follower, follow } from "./feed";
import { noteEvent } from "./ledger";
import { isPaidOnDelivery, nextPaymentStatuses } from "./payment";
import {
  type OrderRecord,
  type OrderRow,
  presentOrder,
  presentSellerOrder,
  presentTracked,
} from "./present";
import {
  countByStatus,
  countOfCustomer,
  findBuyerOrder,
  findByTrackingToken,
  matching,
  placeOf,
  readBuyerOrders,
  readDesk,
  readEvents,
  readStoreOrders,
  type StoreOrderQuery,
} from "./queries";
import type {
  Order,
  OrderChanges,
  PaymentStatus,
  SellerOrder,
  StoreOrderEvent,
  TrackedOrder,
} from "./schema";
import { canStep, type OrderStatus, restocks } from "./status";
import { takeBack } from "./undo-step";

export { addNote, editItems } from "./edit";

const possibleToken = /^[A-Za-z0-9_-]{22,64}$/;

/** A store's orders, newest first unless sorted otherwise; `q` is an order's number, or part of a name or phone number. */
export async function listStoreOrders(
  storeId: OwnedStoreId,
  query: StoreOrderQuery,
): Promise<Page<SellerOrder>> {
  const rows = await readStoreOrders(storeId, matching(query), query.limit + 1, query.sort);
  return toPage(rows, query.limit, placeOf, presentSellerOrder);
}

/** How many orders stand at each status. */
export function countOrders(storeId: OwnedStoreId): Promise<Record<OrderStatus, number>> {
  return countByStatus(storeId);
}

/** How many orders the store has of one customer. */
export function countOrdersOf(storeId: OwnedStoreId, customerId: string): Promise<number> {
  return countOfCustomer(storeId, customerId);
}

/** How a store's counter stands now. */
export function getDesk(storeId: OwnedStoreId): Promise<Desk> {
  return readDesk(storeId);
}

/**
 * Tells how a store's counter stands, at once and after each change in whatever process, until the
 * function that it returns is called; `lost` while changes cannot be heard.
 */
export function followOrders(storeId: OwnedStoreId, follower: Follower): () => void {
  return follow(storeId, follower);
}

/** @throws AppError not_found */
export async function getStoreOrder(storeId: OwnedStoreId, orderId: string): Promise<SellerOrder> {
  return presentSellerOrder(await getRecord(storeId, orderId));
}

export async function findStoreOrderByNumber(
  storeId: OwnedStoreId,
  number: number,
): Promise<SellerOrder | null> {
  const [record] = await readStoreOrders(storeId, eq(orders.number, number), 1);
  return record ? presentSellerOrder(record) : null;
}

/** The orders of these numbers that there are, in the order in which they were named. */
export async function listOrdersByNumber(
  storeId: OwnedStoreId,
  numbers: number[],
): Promise<SellerOrder[]> {
  if (numbers.length === 0) return [];
  const records = await readStoreOrders(storeId, inArray(orders.number, numbers), numbers.length);
  const byNumber = new Map(records.map((record) => [record.order.number, record]));
  return numbers.flatMap((number) => {
    const record = byNumber.get(number);
    return record ? [presentSellerOrder(record)] : [];
  });
}

/** What happened to an order, oldest first. */
export function listOrderEvents(
  storeId: OwnedStoreId,
  orderId: string,
): Promise<StoreOrderEvent[]> {
  return readEvents(storeId, orderId);
}

/**
 * Takes an order a step on, or says what became of its payment. What stands already is no change
 * and leaves no event. A cancelled or returned order's goods are put back, once; cash counts as
 * paid on delivery; money that was paid stays `paid` until it is `refunded`. The buyer sees why it
 * was cancelled.
 * @throws AppError not_found; conflict `illegal_transition`
 */
export function updateOrder(
  actor: Actor,
  storeId: OwnedStoreId,
  orderId: string,
  { status, paymentStatus, cancelReason, cancelNote }: OrderChanges,
): Promise<SellerOrder> {
  return transaction(async () => {
    await getRecord(storeId, orderId);
    const reread = () => getRecord(storeId, orderId);
    const why = cancelReason && { note: cancelNote, details: { cancelReason } };
    if (status !== undefined) await step(actor, reread, status, why);
    if (paymentStatus !== undefined) await changePayment(actor, reread, paymentStatus);
    return getStoreOrder(storeId, orderId);
  });
}

/**
 * Takes back what the actor did to an order last, with the payment that a delivery brought, as if it
 * had not been: within ten seconds by the database's clock, while nothing else has happened to it,
 * and never a cancellation or a return. The buyer is not told of what was taken back.
 * @throws AppError not_found; conflict `too_late`
 */
export function undoStep(
  actor: Actor,
  storeId: OwnedStoreId,
  orderId: string,
): Promise<SellerOrder> {
  return transaction(async () => {
    await takeBack(actor, storeId, orderId);
    return getStoreOrder(storeId, orderId);
  });
}

/**
 * The buyer's orders, of one store when it is named, newest first. An unproven session has only
 * those that it placed itself.
 */
export async function listOrders(
  actor: CustomerActor,
  query: { limit: number; cursor?: string | undefined; storeId?: string | undefined },
): Promise<Page<Order>> {
  const rows = await readBuyerOrders(actor, { ...query, limit: query.limit + 1 });
  return toPage(rows, query.limit, placeOf, presentOrder);
}

/** @throws AppError not_found, also for another buyer's */
export async function getOrder(actor: CustomerActor, orderId: string): Promise<Order> {
  return presentOrder(await getBuyerRecord(actor, orderId));
}

/**
 * Cancels the buyer's own order while it is pending; a second time changes nothing.
 * @throws AppError not_found; conflict `illegal_transition` once it was accepted
 */
export function cancelOrder(actor: CustomerActor, orderId: string): Promise<Order> {
  return transaction(async () => {
    const reread = () => getBuyerRecord(actor, orderId);
    await step(actor, reread, "cancelled");
    return getOrder(actor, orderId);
  });
}

/** What anyone who holds an order's tracking token may see of it, or null. */
export async function findTrackedOrder(token: string): Promise<TrackedOrder | null> {
  const record = possibleToken.test(token) ? await findByTrackingToken(token) : undefined;
  if (!record) return null;
  const events = await readEvents(record.order.storeId, record.order.id);
  return presentTracked(record, events);
}

/**
 * The buyer says that they paid by UPI, with the reference that their app showed; the seller then
 * confirms it. Said again it replaces the reference.
 * @throws AppError not_found; conflict `illegal_transition` when there is nothing to pay
 */
export function claimPayment(token: string, reference: string): Promise<TrackedOrder> {
  return transaction(async () => {
    const record = possibleToken.test(token) ? await findByTrackingToken(token) : undefined;
    if (!record) throw notFound("order");
    const { order } = record;
    const isOpen = order.paymentStatus === "unpaid" || order.paymentStatus === "claimed";
    if (order.payment !== "upi" || !isOpen || restocks(order.status)) {
      throw illegal("There is nothing to pay for this order.");
    }
    const claimed = { paymentStatus: "claimed", paymentReference: reference } as const;
    if (!(await change(order, claimed))) {
      throw illegal("This order was changed just now. Look again.");
    }
    if (order.paymentStatus === "unpaid") {
      // Whoever holds the link may say it, so the ledger names no one.
      const happening = { kind: "payment", from: order.paymentStatus, to: "claimed" } as const;
      await noteEvent(order, { kind: "system" }, happening);
    }
    const now = await findTrackedOrder(token);
    if (!now) throw notFound("order");
    return now;
  });
}

type Reread = () => Promise<OrderRecord>;

type Why = { note?: string | undefined; details: EventDetails };

/** Moves an order to `to`. One that was moved meanwhile is judged anew: statuses never go back. */
async function step(actor: Actor, reread: Reread, to: OrderStatus, why?: Why): Promise<void> {
  for (;;) {
    const { order, items } = await reread();
    const { status, payment, paymentStatus, storeId, id: orderId } = order;
    if (status === to) return;
    if (!canStep(status, to, actor.kind))
      throw illegal(`An order that is ${status} cannot become ${to}.`);
    const paid = to === "delivered" && isPaidOnDelivery(payment, paymentStatus);
    if (!(await change(order, { status: to, ...(paid && { paymentStatus: "paid" }) }))) continue;
    if (restocks(to)) await putBack({ storeId, orderId, actor }, items);
    await noteEvent(order, actor, { kind: "status", from: status, to, ...why });
    if (paid) await noteEvent(order, actor, { kind: "payment", from: paymentStatus, to: "paid" });
    return;
  }
}

async function changePayment(actor: Actor, reread: Reread, to: PaymentStatus): Promise<void> {
  for (;;) {
    const { order } = await reread();
    const { paymentStatus: from } = order;
    if (from === to) return;
    if (!nextPaymentStatuses(from).includes(to)) {
      throw illegal(`A payment that is ${from} cannot become ${to}.`);
    }
    if (!(await change(order, { paymentStatus: to }))) continue;
    await noteEvent(order, actor, { kind: "payment", from, to });
    return;
  }
}

type Change = Partial<Pick<OrderRow, "status" | "paymentStatus" | "paymentReference">>;

/** Changes an order if it still stands as it was read. */
async function change(order: OrderRow, to: Change): Promise<boolean> {
  const asRead = and(
    eq(orders.storeId, order.storeId),
    eq(orders.id, order.id),
    eq(orders.status, order.status),
    eq(orders.paymentStatus, order.paymentStatus),
    eq(orders.revision, order.revision),
  );
  const changed = await db()
    .update(orders)
    .set({ ...to, updatedAt: new Date() })
    .where(asRead)
    .returning({ id: orders.id });
  return changed.length > 0;
}

const illegal = (message: string) =>
  new AppError("conflict", message, { reason: "illegal_transition" });

async function getRecord(storeId: OwnedStoreId, orderId: string) {
  const [record] = await readStoreOrders(storeId, eq(orders.id, orderId), 1);
  if (!record) throw notFound("order");
  return record;
}

async function getBuyerRecord(actor: CustomerActor, orderId: string): Promise<OrderRecord> {
  const record = await findBuyerOrder(actor, orderId);
  if (!record) throw notFound("order");
  return record;
}
