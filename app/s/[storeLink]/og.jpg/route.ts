import { shopCardOf } from "@/components/storefront/cards";
import { cachedShopPictures } from "@/lib/previews/cache";
import { versionOf } from "@/lib/previews/card";
import { getCardPicture } from "@/lib/previews/service";
import { storeFile } from "../store-file";
import { versionedFile } from "../versioned-file";

type Segments = { params: Promise<{ storeLink: string }> };

/** What apps show of a link to the shop. */
export function GET(request: Request, segments: Segments): Promise<Response> {
  return storeFile(request, segments, async (store) => {
    const card = shopCardOf(store, await cachedShopPictures(store.storeId));
    const bytes = () => getCardPicture(card);
    return versionedFile(request, { type: "image/jpeg", version: versionOf(card), bytes });
  });
}
