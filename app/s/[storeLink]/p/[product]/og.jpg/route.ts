import { productCardOf } from "@/components/storefront/cards";
import { cachedProduct } from "@/lib/catalog/cache";
import { versionOf } from "@/lib/previews/card";
import { getCardPicture } from "@/lib/previews/service";
import { missing, storeFile } from "../../../store-file";
import { versionedFile } from "../../../versioned-file";

type Segments = { params: Promise<{ storeLink: string; product: string }> };

/** What apps show of a link to a product. */
export function GET(request: Request, segments: Segments): Promise<Response> {
  return storeFile(request, segments, async (store, params) => {
    const product = await cachedProduct(store.storeId, params.product);
    if (!product) return missing();
    const card = productCardOf(store, product);
    const bytes = () => getCardPicture(card);
    return versionedFile(request, { type: "image/jpeg", version: versionOf(card), bytes });
  });
}
