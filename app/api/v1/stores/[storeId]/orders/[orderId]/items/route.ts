import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { editOrderItems } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const PUT = route(
  editOrderItems,
  ({ actor, storeId, params, body, ifMatch }) =>
    orders.editItems(actor, storeId, params.orderId, body.items, ifMatch),
  {
    owns: ({ storeId, params }) => orders.getStoreOrder(storeId, params.orderId),
    invalidates: nothingCached,
  },
);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
