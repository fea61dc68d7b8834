import "server-only";
import { notFound } from "@/lib/errors";
import type { Page } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { isSlug } from "@/lib/slug";
import { type ListQuery, pageOf, type ReadPage, readPageOf } from "./listing";
import { type ProductRow, presentListed } from "./product-row";
import {
  type CategoryRow,
  findProductRow,
  readCatalog,
  readCategories,
  readShelves,
} from "./queries";
import type { Catalog, StorefrontProduct } from "./schema";
import { onSale } from "./search";
import { shelfSizes } from "./shelf-sizes";

export { findCategoryBySlug } from "./categories";

/**
 * Products on sale by category: as the seller has placed these, else most products first, then by
 * name. One that is hidden or without products is left out.
 */
export async function getCatalog(storeId: string): Promise<Catalog> {
  const rows = await readCatalog(storeId);
  const categories = rows.map(({ products, ...category }) => ({
    ...category,
    productCount: products.length,
    products: products.map(presentListed),
  }));
  return { storeId, categories };
}

export type StorefrontCategory = CategoryRow & { productCount: number };

/** The categories of `getCatalog` in its order, without their products. */
export function listStorefrontCategories(storeId: string): Promise<StorefrontCategory[]> {
  return readCategories(storeId);
}

/** A category of a store's first page, with as many products as that shows. */
export type Shelf = StorefrontCategory & { products: StorefrontProduct[] };

/**
 * What a store's first page shows: all its categories in the order of `getCatalog`, the first of
 * them with some 24 products in all, newest first and those that are sold out last.
 */
export async function listShelves(storeId: string, layout: "shelf" | "lookbook"): Promise<Shelf[]> {
  const categories = await readCategories(storeId);
  const sizes = shelfSizes(
    categories.map(({ productCount }) => productCount),
    layout,
  );
  const wanted = categories.flatMap(({ id }, n) =>
    sizes[n] ? [{ category: id, size: sizes[n] }] : [],
  );
  const shelves = wanted.length === 0 ? new Map() : await readShelves(storeId, wanted);
  return categories.map((category) => ({
    ...category,
    products: (shelves.get(category.id) ?? []).map(presentListed),
  }));
}

/** Active products as a flat list. @throws AppError invalid_input for a cursor of another list */
export function listCatalog(storeId: string, query: ListQuery): Promise<Page<StorefrontProduct>> {
  return pageOf(storeId, onSale, query, presentListed);
}

/** `listCatalog` for people: it also says when a search was taken for mistyped. */
export function searchCatalog(
  storeId: string,
  query: ListQuery,
): Promise<ReadPage<StorefrontProduct>> {
  return readPageOf(storeId, onSale, query, presentListed);
}

const PAGE = 20;

/**
 * The catalog as the API gives it: by category, or flat and paged when anything is asked of it.
 * @throws AppError invalid_input for a cursor of another list
 */
export function findCatalog(
  storeId: string,
  query: Partial<ListQuery>,
): Promise<Catalog | Page<StorefrontProduct>> {
  const asked = Object.values(query).some((value) => value !== undefined);
  return asked
    ? listCatalog(storeId, { ...query, limit: query.limit ?? PAGE })
    : getCatalog(storeId);
}

/** An active product. @throws AppError not_found */
export async function getStorefrontProduct(
  storeId: string,
  productId: string,
): Promise<StorefrontProduct> {
  const product = await findStorefrontProduct(storeId, productId);
  if (!product) throw notFound("product");
  return product;
}

/** An active product, or null. */
export async function findStorefrontProduct(
  storeId: string,
  productId: string,
): Promise<StorefrontProduct | null> {
  return isId(productId) ? listed(await findProductRow(storeId, { id: productId })) : null;
}

/** An active product by its slug, or null. */
export async function findProductBySlug(
  storeId: string,
  slug: string,
): Promise<StorefrontProduct | null> {
  return isSlug(slug) ? listed(await findProductRow(storeId, { slug })) : null;
}

function listed(row: ProductRow | undefined): StorefrontProduct | null {
  return row?.status === "active" && !row.isCategoryHidden ? presentListed(row) : null;
}
