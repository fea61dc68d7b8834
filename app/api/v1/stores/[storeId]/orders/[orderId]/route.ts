import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { getStoreOrder, updateOrder } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const GET = route(
  getStoreOrder,
  ({ storeId, params }) => orders.getStoreOrder(storeId, params.orderId),
  {},
);
export const PATCH = route(
  updateOrder,
  ({ actor, storeId, params, body }) => orders.updateOrder(actor, storeId, params.orderId, body),
  {
    owns: ({ storeId, params }) => orders.getStoreOrder(storeId, params.orderId),
    invalidates: nothingCached,
  },
);
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
