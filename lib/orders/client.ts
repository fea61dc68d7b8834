import { callApi } from "@/lib/http/client";
import type { OrderChanges, SellerOrder } from "./schema";

type At = { storeId: string; orderId: string };

/** Takes an order a step on, also while the page that asks for it goes away. @throws ApiProblem */
export function sendStep({ storeId, orderId }: At, changes: OrderChanges): Promise<SellerOrder> {
  const path = `/stores/${storeId}/orders/${orderId}`;
  return callApi("PATCH", path, { body: changes, keepalive: true });
}

/** Takes one's own last step back. @throws ApiProblem `too_late` */
export function undoStep({ storeId, orderId }: At): Promise<SellerOrder> {
  return callApi("POST", `/stores/${storeId}/orders/${orderId}/undo`, { keepalive: true });
}
