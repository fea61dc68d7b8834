import { cacheTags } from "@/lib/cache-tags";
import { editProducts } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  editProducts,
  ({ actor, storeId, body, ifMatch }) => catalog.editProducts(actor, storeId, body, ifMatch),
  { invalidates: ({ undo }, { storeId }) => (undo ? [cacheTags.catalog(storeId)] : []) },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
