import { cacheTags } from "@/lib/cache-tags";
import { changeStock } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  changeStock,
  ({ actor, storeId, params, body }) => catalog.changeStock(actor, storeId, params.productId, body),
  {
    owns: ({ storeId, params }) => catalog.getProduct(storeId, params.productId),
    invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)],
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
