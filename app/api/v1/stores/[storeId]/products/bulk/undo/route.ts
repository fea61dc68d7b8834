import { cacheTags } from "@/lib/cache-tags";
import { undoProductEdit } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  undoProductEdit,
  ({ actor, storeId, body }) => catalog.undoEdit(actor, storeId, body.undo),
  { invalidates: (_, { storeId }) => [cacheTags.catalog(storeId)] },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
