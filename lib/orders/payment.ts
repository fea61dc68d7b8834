import type { PaymentStatus } from "./schema";

/** What a seller may say of a payment: a claim is confirmed or refused, a paid one refunded. */
const steps: Record<PaymentStatus, readonly PaymentStatus[]> = {
  unpaid: ["paid"],
  claimed: ["paid", "unpaid"],
  paid: ["refunded"],
  refunded: [],
};

/** The next payment statuses that a seller may give, the usual one first. */
export function nextPaymentStatuses(status: PaymentStatus): readonly PaymentStatus[] {
  return steps[status];
}

/** Whether a delivery means that the money was handed over. */
export function isPaidOnDelivery(payment: "cod" | "upi", status: PaymentStatus): boolean {
  return payment === "cod" && (status === "unpaid" || status === "claimed");
}
