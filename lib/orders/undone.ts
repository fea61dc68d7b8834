import type { OrderEvent, StoreOrderEvent } from "./schema";

/**
 * What happened to an order, oldest first, as its buyer sees it: what was taken back at once never
 * happened. Each `undone` takes back the last event that led where it led away from.
 */
export function withoutUndone(events: readonly StoreOrderEvent[]): OrderEvent[] {
  const standing: OrderEvent[] = [];
  for (const { kind, toStatus, fromStatus, note, createdAt } of events) {
    if (kind !== "undone") standing.push({ kind, toStatus, note, createdAt });
    else {
      const last = standing.findLastIndex((event) => event.toStatus === fromStatus);
      if (last >= 0) standing.splice(last, 1);
    }
  }
  return standing;
}
