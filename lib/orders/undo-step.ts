import "server-only";
import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { orderEvents, orders } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { OrderRow } from "./present";

type EventRow = typeof orderEvents.$inferSelect;
type Order = Pick<OrderRow, "storeId" | "id" | "status" | "paymentStatus">;

/**
 * Takes back the last step of an order: its events in turn, and the messages that wait to tell of
 * them. To be called in a transaction.
 * @throws AppError not_found; conflict `too_late`
 */
export async function takeBack(
  actor: Actor,
  storeId: OwnedStoreId,
  orderId: string,
): Promise<void> {
  const order = await lockOrder(storeId, orderId);
  const step = await lastStep(order, actor);
  await dropMessages(order, step.undoUntil);
  const { status, paymentStatus } = order;
  let before: Pick<OrderRow, "status" | "paymentStatus"> = { status, paymentStatus };
  for (const { kind, fromStatus, toStatus } of step.events) {
    const of = kind === "payment" ? "paymentStatus" : "status";
    if (before[of] !== toStatus) throw tooLate();
    before = { ...before, [of]: fromStatus };
    await db()
      .insert(orderEvents)
      .values({
        ...{ storeId, orderId, kind: "undone", fromStatus: toStatus, toStatus: fromStatus ?? "" },
        ...actorColumns(actor),
      });
  }
  await db()
    .update(orders)
    .set({ ...before, updatedAt: new Date() })
    .where(isOrder(order));
}

async function lockOrder(storeId: OwnedStoreId, orderId: string): Promise<Order> {
  const { id, status, paymentStatus } = orders;
  const [order] = await db()
    .select({ storeId: orders.storeId, id, status, paymentStatus })
    .from(orders)
    .where(isOrder({ storeId, id: orderId }))
    .for("update");
  if (!order) throw notFound("order");
  return order;
}

/** The events of the actor's own step, the last first, if nothing has happened since. */
async function lastStep(
  { storeId, id }: Order,
  actor: Actor,
): Promise<{ undoUntil: Date; events: EventRow[] }> {
  const { storeId: store, orderId, kind } = orderEvents;
  const events = await db()
    .select()
    .from(orderEvents)
    .where(and(eq(store, storeId), eq(orderId, id), ne(kind, "note")))
    .orderBy(desc(orderEvents.createdAt), desc(orderEvents.id));
  const undoUntil = events[0]?.undoUntil;
  if (!undoUntil) throw tooLate();
  const step = events.filter((event) => event.undoUntil?.getTime() === undoUntil.getTime());
  const { actorKind, actorId } = actorColumns(actor);
  const isOwn = step.every((event) => event.actorKind === actorKind && event.actorId === actorId);
  if (!isOwn) throw tooLate();
  return { undoUntil, events: step };
}

/**
 * The messages become due at the very moment when the step can be undone no more. Held first, and
 * the clock looked at then: none of them can be in a sender's hands.
 */
async function dropMessages({ id }: Order, undoUntil: Date): Promise<void> {
  const { topic, dueAt, sentAt, droppedFor } = outboxMessages;
  const waiting = and(eq(topic, id), eq(dueAt, undoUntil), isNull(sentAt), isNull(droppedFor));
  await db().select({ id: outboxMessages.id }).from(outboxMessages).where(waiting).for("update");
  const [clock] = await db().execute<{ isOver: boolean }>(
    sql`select clock_timestamp() >= ${undoUntil.toISOString()}::timestamptz as "isOver"`,
  );
  if (clock?.isOver !== false) throw tooLate();
  await db().update(outboxMessages).set({ droppedFor: "undone" }).where(waiting);
}

const isOrder = ({ storeId, id }: Pick<Order, "storeId" | "id">) =>
  and(eq(orders.storeId, storeId), eq(orders.id, id));

const tooLate = () =>
  new AppError("conflict", "There is nothing that can still be taken back.", {
    reason: "too_late",
  });
