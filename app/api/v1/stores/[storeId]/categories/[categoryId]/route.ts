import { cacheTags } from "@/lib/cache-tags";
import { deleteCategory, updateCategory } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { Reply, route } from "@/lib/http/route";

export const PATCH = route(
  updateCategory,
  ({ actor, storeId, params, body }) =>
    catalog.updateCategory(actor, storeId, params.categoryId, body),
  {
    owns: ({ storeId, params }) => catalog.getCategory(storeId, params.categoryId),
    invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)],
  },
);

export const DELETE = route(
  deleteCategory,
  async ({ actor, storeId, params, query }) => {
    await catalog.deleteCategory(actor, storeId, params.categoryId, query.moveTo);
    return new Reply(undefined, 204);
  },
  {
    owns: ({ storeId, params }) => catalog.getCategory(storeId, params.categoryId),
    invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)],
  },
);

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
