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

/** The steps a seller may take (API.md, Seller). A buyer may only cancel while pending. */
const steps: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ["accepted", "cancelled"],
  accepted: ["shipped", "cancelled"],
  shipped: ["delivered", "returned"],
  delivered: [],
  cancelled: [],
  returned: [],
};

/** The next statuses that a seller may give, the usual one first. */
export function nextStatuses(status: OrderStatus): readonly OrderStatus[] {
  return steps[status];
}

export function canStep(from: OrderStatus, to: OrderStatus): boolean {
  return steps[from].includes(to);
}

/** Whether coming to `status` puts the goods back on the shelf. */
export function restocks(status: OrderStatus): boolean {
  return status === "cancelled" || status === "returned";
}
