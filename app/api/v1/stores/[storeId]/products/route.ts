import { cacheTags } from "@/lib/cache-tags";
import { createProduct, listProducts } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(
  listProducts,
  ({ storeId, query }) => catalog.listProducts(storeId, query),
  {},
);

export const POST = route(
  createProduct,
  ({ actor, storeId, body }) => catalog.createProduct(actor, storeId, body),
  { invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)] },
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
