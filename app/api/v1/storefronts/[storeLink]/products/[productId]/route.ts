import { getStorefrontProduct } from "@/lib/catalog/contract";
import * as catalog from "@/lib/catalog/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";
import * as stores from "@/lib/stores/service";

export const GET = route(
  getStorefrontProduct,
  async ({ params }) => {
    const { storeId } = await stores.getStorefront(params.storeLink);
    return catalog.getStorefrontProduct(storeId, params.productId);
  },
  {},
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
