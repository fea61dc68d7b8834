import { listCategories } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(
  listCategories,
  ({ storeId, query }) => catalog.listCategories(storeId, query),
  {},
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
