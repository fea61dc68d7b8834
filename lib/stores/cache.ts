import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { linkSchema, type Storefront } from "./schema";
import { findStorefront } from "./service";

/** `findStorefront` for pages. What cannot be a link is neither looked up nor kept. */
export async function cachedStorefront(link: string): Promise<Storefront | null> {
  return linkSchema.safeParse(link).success ? readStorefront(link) : null;
}

async function readStorefront(link: string): Promise<Storefront | null> {
  "use cache";
  cacheLife("max");
  const store = await findStorefront(link);
  cacheTag(cacheTags.link(link), ...(store ? [cacheTags.store(store.storeId)] : []));
  return store;
}
