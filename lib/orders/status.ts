/** Where an order stands. */
export const orderStatuses = [
  "pending",
  "accepted",
  "shipped",
  "delivered",
  "cancelled",
  "returned",
] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/** Who may take a step; an account is any member of the store whose role lets them sell. */
export type Doer = "account" | "customer" | "key" | "system";

const store = ["account", "key", "system"] as const;

/** Every step that there is, the usual one of each status first, and whose it is (API.md, Seller and Buyer). */
const steps: readonly { from: OrderStatus; to: OrderStatus; by: readonly Doer[] }[] = [
  { from: "pending", to: "accepted", by: store },
  { from: "pending", to: "cancelled", by: [...store, "customer"] },
  { from: "accepted", to: "shipped", by: store },
  { from: "accepted", to: "cancelled", by: store },
  { from: "shipped", to: "delivered", by: store },
  { from: "shipped", to: "returned", by: store },
];

/** The next statuses that `by` may give, the usual one first. */
export function nextStatuses(status: OrderStatus, by: Doer): OrderStatus[] {
  return steps.filter((step) => step.from === status && step.by.includes(by)).map(({ to }) => to);
}

export function canStep(from: OrderStatus, to: OrderStatus, by: Doer): boolean {
  return nextStatuses(from, by).includes(to);
}

/** Whether coming to `status` puts the goods back on the shelf. */
export function restocks(status: OrderStatus): boolean {
  return status === "cancelled" || status === "returned";
}
