import "server-only";
import { sql } from "drizzle-orm";
import { type EventDetails, orderEvents } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";
import type { OrderRow } from "./present";
import { type OrderStatus, restocks } from "./status";

type Happening = {
  kind: "placed" | "status" | "payment" | "edited" | "note";
  from: string | null;
  to: string;
  note?: string | undefined;
  details?: EventDetails | undefined;
};

/** How long a seller may take a step back; its message waits as long, by the same clock. */
const undoable = sql`now() + interval '10 seconds'`;

/** A step of a seller's own, unless goods were put back by it. */
const canBeUndone = (actor: Actor, { kind, to }: Happening) =>
  actor.kind === "account" &&
  (kind === "status" || kind === "payment") &&
  !restocks(to as OrderStatus);

type Told = Pick<OrderRow, "storeId" | "id" | "number" | "mobile">;

/**
 * Notes what happened to an order, and leaves a message to its buyer to be sent: both in the
 * transaction of the change itself. What a seller may still take back is not told before that is over.
 */
export async function noteEvent(order: Told, actor: Actor, happening: Happening): Promise<void> {
  const { event, message } = eventRows(order, actor, happening);
  const until = canBeUndone(actor, happening);
  const noted = { ...event, ...(until && { undoUntil: undoable }) };
  const told = message && { ...message, ...(until && { dueAt: undoable }) };
  await Promise.all([
    db().insert(orderEvents).values(noted).prepare("order_event").execute(),
    told ? db().insert(outboxMessages).values(told).prepare("order_message").execute() : undefined,
  ]);
}

/** The rows of the same, for a statement that writes them with an order whose number it gives. */
export function eventRows(order: Told, actor: Actor, happening: Happening) {
  const { storeId, id: orderId, number, mobile } = order;
  const { kind, from, to, note, details } = happening;
  const event = {
    storeId,
    orderId,
    kind,
    fromStatus: from,
    toStatus: to,
    note: note ?? null,
    details: details ?? null,
    ...actorColumns(actor),
  };
  const why = details?.cancelReason && { reason: details.cancelReason, ...(note && { note }) };
  // What a store notes for itself is told to nobody.
  const message = mobile &&
    kind !== "note" && {
      storeId,
      kind: `order_${kind}`,
      recipient: mobile,
      payload: { orderId, number, status: to, ...why },
    };
  return { event, message: message || null };
}
