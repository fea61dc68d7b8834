import type { StoreOrderEvent } from "./schema";

/**
 * What happened to an order, oldest first, as its buyer sees it: what was taken back at once never
 * happened. Each `undone` takes back the last step that led where it led away from.
 */
export function withoutUndone(events: readonly StoreOrderEvent[]): StoreOrderEvent[] {
  const standing: StoreOrderEvent[] = [];
  for (const event of events) {
    if (event.kind !== "undone") standing.push(event);
    else {
      const last = standing.findLastIndex(
        ({ kind, toStatus }) =>
          (kind === "status" || kind === "payment") && toStatus === event.fromStatus,
      );
      if (last >= 0) standing.splice(last, 1);
    }
  }
  return standing;
}
