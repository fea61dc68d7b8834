import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { listShopPictures } from "./service";

/** `listShopPictures` for pages. */
export async function cachedShopPictures(storeId: string): Promise<string[]> {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  return listShopPictures(storeId);
}
