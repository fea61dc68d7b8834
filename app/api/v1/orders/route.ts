import { nothingCached } from "@/lib/cache-tags";
import { placeOrder } from "@/lib/checkout/contract";
import * as checkout from "@/lib/checkout/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { listOrders } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const POST = route(
  placeOrder,
  ({ actor, body, viaCookie }) =>
    checkout.placeOrder(actor, body, { channel: viaCookie ? "storefront" : "api", source: null }),
  {
    replayed: ({ orderId }) => checkout.settleAgain(orderId),
    invalidates: nothingCached,
  },
);
export const GET = route(listOrders, ({ actor, query }) => orders.listOrders(actor, query), {});
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
