import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { listStoreOrders } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const GET = route(
  listStoreOrders,
  ({ storeId, query }) => orders.listStoreOrders(storeId, query),
  {},
);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
