import type { DemoOrder } from "@/db/seed/demo-store";
import type { OrderStatus } from "@/lib/orders/status";

/** What happens to an order after it is placed, each named by the status that it leads to. */
export type Step =
  | "claimed"
  | "paid"
  | "refunded"
  | "accepted"
  | "shipped"
  | "delivered"
  | "returned"
  | "cancelled"
  | "cancelled by the buyer";

/** When each comes about, in shares of the time that a delivery takes. */
const moments: Record<string, number> = {
  pending: 0,
  claimed: 0.02,
  paid: 0.06,
  accepted: 0.1,
  cancelled: 0.15,
  shipped: 0.5,
  delivered: 1,
  returned: 1.3,
  refunded: 1.5,
};
const LAST = 1.5;
const MINUTE_MS = 60_000;

const ways: Record<Exclude<OrderStatus, "cancelled">, Step[]> = {
  pending: [],
  accepted: ["accepted"],
  shipped: ["accepted", "shipped"],
  delivered: ["accepted", "shipped", "delivered"],
  returned: ["accepted", "shipped", "returned"],
};

/** The steps, in order, that take a new order to where `order` stands. */
export function courseOf({ status, payment, paymentStatus }: DemoOrder): Step[] {
  const settled = paymentStatus === "paid" || paymentStatus === "refunded";
  const paidAtTheDoor = payment === "cod" && status === "delivered";
  const steps: Step[] = [];
  if (payment === "upi" && paymentStatus !== "unpaid") steps.push("claimed");
  if (settled && !paidAtTheDoor) steps.push("paid");
  if (status !== "cancelled") steps.push(...ways[status]);
  // Who has paid asks the seller to cancel; who has not does it themselves.
  else if (settled) steps.push("accepted", "cancelled");
  else steps.push("cancelled by the buyer");
  if (paymentStatus === "refunded") steps.push("refunded");
  return steps;
}

/** When an order came to each status, in ISO form; all of it lies before `now`. */
export function timesOf(
  { minutesAgo, status, payment }: DemoOrder,
  hoursToDeliver: number,
  now: number,
): Record<string, string> {
  const span = Math.min(hoursToDeliver * 60, minutesAgo / LAST);
  const placed = now - minutesAgo * MINUTE_MS;
  const times = Object.entries(moments).map(([to, share]) => {
    const at = to === "paid" && payment === "cod" && status === "delivered" ? 1 : share;
    return [to, new Date(Math.floor(placed + at * span * MINUTE_MS)).toISOString()];
  });
  return Object.fromEntries(times);
}
