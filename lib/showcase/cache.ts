import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { findShowcase, type Showcase } from "./service";

/** `findShowcase` for the home page: some minutes old, but never of goods that changed since. */
export async function cachedShowcase(): Promise<Showcase | null> {
  "use cache";
  cacheLife("minutes");
  const found = await findShowcase();
  if (found) {
    const { storeId } = found.store;
    cacheTag(cacheTags.store(storeId), cacheTags.catalog(storeId));
  }
  return found;
}
