import { cacheTags } from "@/lib/cache-tags";
import { getCatalog } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import * as stores from "@/lib/stores/service";

export const GET = route(
  getCatalog,
  async ({ params, query }) => {
    const { storeId } = await stores.getStorefront(params.storeLink);
    return catalog.findCatalog(storeId, query);
  },
  { keeps: (body) => ("storeId" in body ? [cacheTags.catalog(body.storeId)] : []) },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
