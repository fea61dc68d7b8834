import { type Browse, listQueryOf } from "@/lib/catalog/browse";
import { cachedCategories } from "@/lib/catalog/cache";
import * as catalog from "@/lib/catalog/service";
import type { Storefront } from "@/lib/stores/schema";

/**
 * What an address asks of a store. A category that is not there is as if it were not asked for.
 * @throws AppError invalid_input for a cursor of another list
 */
export async function browseShop(store: Storefront, browse: Browse) {
  const categories = await cachedCategories(store.storeId);
  const category = categories.find(({ slug }) => slug === browse.in) ?? null;
  const query = listQueryOf(browse, category?.id, store.currency);
  const page = await catalog.searchCatalog(store.storeId, query);
  return { ...page, categories, category };
}
