import type { TrackedOrder } from "./schema";

type Tracked = Pick<TrackedOrder, "status" | "paymentStatus" | "events">;

/** Stands for all that can change on an order's page: another value, and it is worth a new look. */
export const versionOf = ({ status, paymentStatus, events }: Tracked) =>
  `${status} ${paymentStatus} ${events.length}`;

/** Whether nothing is to be expected of it any more. */
export const isOver = ({ status, paymentStatus }: Tracked) =>
  (status === "delivered" || status === "cancelled" || status === "returned") &&
  paymentStatus !== "claimed";
