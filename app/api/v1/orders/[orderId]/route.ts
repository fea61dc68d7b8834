import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { getOrder } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const GET = route(
  getOrder,
  ({ actor, params }) => orders.getOrder(actor, params.orderId),
  {},
);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
