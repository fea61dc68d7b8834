import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { isSlug } from "@/lib/slug";
import { SHOWN } from "./browse";
import type { StorefrontProduct } from "./schema";
import {
  findCategoryBySlug,
  findProductBySlug,
  listCatalog,
  listShelves,
  listSimilar,
  listStorefrontCategories,
  type Shelf,
  type StorefrontCategory,
} from "./service";

/** `listShelves` for pages. */
export async function cachedShelves(
  storeId: string,
  layout: "shelf" | "lookbook",
): Promise<Shelf[]> {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  return listShelves(storeId, layout);
}

/** `findProductBySlug` for pages. What cannot be a slug is neither looked up nor kept. */
export async function cachedProduct(
  storeId: string,
  slug: string,
): Promise<StorefrontProduct | null> {
  return isSlug(slug) ? readProduct(storeId, slug) : null;
}

async function readProduct(storeId: string, slug: string): Promise<StorefrontProduct | null> {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  return findProductBySlug(storeId, slug);
}

/** A category with its first products, newest first, and the cursor of the rest; null without any. */
export async function cachedCategory(storeId: string, slug: string) {
  return isSlug(slug) ? readCategory(storeId, slug) : null;
}

async function readCategory(storeId: string, slug: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  const category = await findCategoryBySlug(storeId, slug);
  if (!category) return null;
  const page = await listCatalog(storeId, { category: category.id, limit: SHOWN });
  return { ...category, ...page };
}

/** `listStorefrontCategories` for pages. */
export async function cachedCategories(storeId: string): Promise<StorefrontCategory[]> {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  return listStorefrontCategories(storeId);
}

/** `listSimilar` for pages. */
export async function cachedSimilar(storeId: string, id: string, categoryId: string, n: number) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.catalog(storeId));
  return listSimilar(storeId, { id, categoryId }, n);
}
