import type { PaymentStatus } from "./schema";
import type { OrderStatus } from "./status";

/** An order that was placed or changed, as every process hears of it: nothing of its buyer. */
export type OrderNews = {
  storeId: string;
  number: number;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  isNew: boolean;
  at: string;
};

/** How a store's counter stands: orders that wait to be accepted, and the newest order's number. */
export type Desk = { toAccept: number; newest: number };

/** The counter as it stands after these changes; none are named when some may have been missed. */
export type DeskNews = Desk & { changed: Omit<OrderNews, "storeId">[] };
