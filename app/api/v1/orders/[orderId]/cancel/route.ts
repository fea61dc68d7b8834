import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { cancelOrder } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const POST = route(
  cancelOrder,
  ({ actor, params }) => orders.cancelOrder(actor, params.orderId),
  {
    owns: ({ actor, params }) => orders.getOrder(actor, params.orderId),
    invalidates: nothingCached,
  },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
