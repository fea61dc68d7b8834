import type { TrackedOrder } from "@/lib/orders/schema";
import type { OrderStatus } from "@/lib/orders/status";

export type Step = "placed" | "edited" | Exclude<OrderStatus, "pending">;

export type LogEntry = {
  step: Step;
  /** When it happened; null for what is still to come. */
  at: string | null;
  /** Done, where it stands, over for good, or still to come. */
  state: "did" | "on" | "ended" | "next";
};

const usual: readonly Step[] = ["placed", "accepted", "shipped", "delivered"];
const over: readonly Step[] = ["delivered", "cancelled", "returned"];

/** What happened in order, then what usually follows. */
export function logOf({
  status,
  events,
  createdAt,
}: Pick<TrackedOrder, "status" | "events" | "createdAt">): LogEntry[] {
  const happened: { step: Step; at: string }[] = [{ step: "placed", at: createdAt }];
  for (const { kind, toStatus, createdAt: at } of events) {
    if (kind === "status") happened.push({ step: toStatus as Step, at });
    if (kind === "edited") happened.push({ step: "edited", at });
  }
  const last = happened.length - 1;
  const entries = happened.map(({ step, at }, n): LogEntry => {
    if (n < last || step === "delivered") return { step, at, state: "did" };
    return { step, at, state: over.includes(step) ? "ended" : "on" };
  });
  const here = usual.indexOf(status === "pending" ? "placed" : status);
  const coming = here < 0 ? [] : usual.slice(here + 1);
  return [...entries, ...coming.map((step): LogEntry => ({ step, at: null, state: "next" }))];
}
