import { nothingCached } from "@/lib/cache-tags";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import { undoOrderStep } from "@/lib/orders/contract";
import * as orders from "@/lib/orders/service";

export const POST = route(
  undoOrderStep,
  ({ actor, storeId, params }) => orders.undoStep(actor, storeId, params.orderId),
  {
    owns: ({ storeId, params }) => orders.getStoreOrder(storeId, params.orderId),
    invalidates: nothingCached,
  },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
