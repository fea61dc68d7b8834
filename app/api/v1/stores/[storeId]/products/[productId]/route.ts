import { cacheTags } from "@/lib/cache-tags";
import { archiveProduct, getProduct, updateProduct } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const GET = route(
  getProduct,
  ({ storeId, params }) => catalog.getProduct(storeId, params.productId),
  {},
);

export const PATCH = route(
  updateProduct,
  ({ actor, storeId, params, body, ifMatch }) =>
    catalog.updateProduct(actor, storeId, params.productId, body, ifMatch),
  {
    owns: ({ storeId, params }) => catalog.getProduct(storeId, params.productId),
    invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)],
  },
);

export const DELETE = route(
  archiveProduct,
  async ({ actor, storeId, params }) => {
    await catalog.archiveProduct(actor, storeId, params.productId);
    return new Reply(undefined, 204);
  },
  { invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)] },
);

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
