import "server-only";
import { and, count, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import type { KeptImage } from "@/lib/media/url";
import { FEW_LEFT, type ListedRow, type ProductRow, type VariantRow } from "./product-row";
import type { ListSort } from "./schema";
import { type Among, matching, relevance, type Search } from "./search";

const ofProduct = (alias: "v" | "i") => sql`${sql.raw(alias)}.store_id = ${products.storeId}
  and ${sql.raw(alias)}.product_id = ${products.id}`;

const variantsOfProduct = sql<VariantRow[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', v.id, 'options', v.options, 'mrp', v.mrp, 'salePrice', v.sale_price,
    'stock', v.stock, 'sku', v.sku, 'mediaId', v.media_id
  ) order by v.position, v.id), '[]'::jsonb)
  from product_variants v where ${ofProduct("v")} and v.archived_at is null)`;

const imagesOfProduct = sql<KeptImage[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', m.id, 'hash', m.hash, 'width', m.width, 'height', m.height,
    'widths', m.widths, 'avifWidths', m.avif_widths, 'placeholder', m.placeholder
  ) order by i.position), '[]'::jsonb)
  from product_images i join media m on m.store_id = i.store_id and m.id = i.media_id
  where ${ofProduct("i")})`;

/** A product as a row of a list, in one value, where products stand beside their categories. */
const listedProduct = sql`jsonb_build_object(
  'id', ${products.id}, 'name', ${products.name}, 'slug', ${products.slug},
  'description', ${products.description}, 'categoryId', ${categories.id}, 'category', ${categories.name},
  'options', ${products.options}, 'variants', ${variantsOfProduct}, 'images', ${imagesOfProduct})`;

const inCategory = and(
  eq(categories.storeId, products.storeId),
  eq(categories.id, products.categoryId),
);

const columns = {
  storeId: products.storeId,
  id: products.id,
  name: products.name,
  slug: products.slug,
  description: products.description,
  categoryId: products.categoryId,
  category: categories.name,
  isCategoryHidden: categories.isHidden,
  status: products.status,
  options: products.options,
  version: products.version,
  createdAt: products.createdAt,
  updatedAt: products.updatedAt,
  variants: variantsOfProduct,
  images: imagesOfProduct,
};

/** One product of the store, by id or slug. */
export async function findProductRow(
  storeId: string,
  by: { id: string } | { slug: string },
): Promise<ProductRow | undefined> {
  const which = "id" in by ? eq(products.id, by.id) : eq(products.slug, by.slug);
  const [row] = await db()
    .select(columns)
    .from(products)
    .innerJoin(categories, inCategory)
    .where(and(eq(products.storeId, storeId), which));
  return row;
}

export type ProductFilter = {
  among: Among;
  category?: string | undefined;
  search?: Search | undefined;
  /** Of the cheapest variant, in minor units, both included. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  /** Only products that can be bought. */
  inStock?: boolean | undefined;
  /** Only products whose every variant is counted, and has none left. */
  soldOut?: boolean | undefined;
  /** Only products that are all counted and have few left, as `readCounts` counts them. */
  low?: boolean | undefined;
  noPicture?: boolean | undefined;
};

/** A place in a sorted list: the sort's key of a row, and its id. */
export type Place = { key: string | number; id: string };

export type PlacedRow = ProductRow & { key: string | number | Date };

type SortKey = { key: SQL<string | number | Date>; type: string; down?: boolean };

/** What each sort compares by; every one ends in the id, so that places are exact. */
function sortKey(sort: ListSort, search: Search | undefined): SortKey {
  const price = sql<number>`${products.lowestPrice}`.mapWith(Number);
  if (sort === "relevance" && search) return { key: relevance(search), type: "int", down: true };
  if (sort === "name") return { key: sql<string>`lower(${products.name})`, type: "text" };
  if (sort === "price") return { key: price, type: "bigint" };
  if (sort === "-price") return { key: price, type: "bigint", down: true };
  const createdAt = sql<Date>`${products.createdAt}`.mapWith(products.createdAt);
  return { key: createdAt, type: "timestamptz", down: true };
}

function isListed(storeId: string, filter: ProductFilter): SQL | undefined {
  const { among, category, search, minPrice, maxPrice, inStock, soldOut, low } = filter;
  return and(
    eq(products.storeId, storeId),
    inArray(products.status, among.statuses),
    among.forBuyers ? eq(categories.isHidden, false) : undefined,
    category === undefined ? undefined : eq(products.categoryId, category),
    search && matching(search),
    minPrice === undefined ? undefined : gte(products.lowestPrice, minPrice),
    maxPrice === undefined ? undefined : lte(products.lowestPrice, maxPrice),
    inStock ? hasSomeLeft : undefined,
    soldOut ? hasNoneLeft : undefined,
    low ? hasFewLeft : undefined,
    filter.noPicture ? hasNoPicture : undefined,
  );
}

/** The ids of products that a filter leaves, at most `limit` of them, in no order. */
export async function readIds(
  storeId: string,
  filter: ProductFilter,
  limit: number,
): Promise<string[]> {
  const rows = await db()
    .select({ id: products.id })
    .from(products)
    .innerJoin(categories, inCategory)
    .where(isListed(storeId, filter))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** How many products a filter leaves. */
export async function readSize(storeId: string, filter: ProductFilter): Promise<number> {
  const [row] = await db()
    .select({ size: count() })
    .from(products)
    .innerJoin(categories, inCategory)
    .where(isListed(storeId, filter));
  return row?.size ?? 0;
}

/** The store's products after a place in the list, in one query. */
export async function readProducts(
  storeId: string,
  filter: ProductFilter,
  sort: ListSort,
  after: Place | null,
  limit: number,
): Promise<PlacedRow[]> {
  const { key, type, down = false } = sortKey(sort, filter.search);
  const direction = sql.raw(down ? "desc" : "asc");
  const further =
    after &&
    sql`(${key}, ${products.id}) ${sql.raw(down ? "<" : ">")} (${after.key}::${sql.raw(type)}, ${after.id}::uuid)`;
  return db()
    .select({ ...columns, key: key.as("sort_key") })
    .from(products)
    .innerJoin(categories, inCategory)
    .where(and(isListed(storeId, filter), further ?? undefined))
    .orderBy(sql`sort_key ${direction}`, sql`${products.id} ${direction}`)
    .limit(limit);
}

const hasSomeLeft = sql`exists (
  select 1 from product_variants v
  where ${ofProduct("v")} and v.archived_at is null and (v.stock is null or v.stock > 0))`;
/** That some variant has none left is said aloud: of thousands of products it leaves a handful. */
const hasNoneLeft = sql`(exists (
  select 1 from product_variants v
  where ${ofProduct("v")} and v.archived_at is null and v.stock = 0) and not ${hasSomeLeft})`;
const hasFewLeft = sql`(
  select bool_and(v.stock is not null) and sum(v.stock) between 1 and ${sql.raw(String(FEW_LEFT))}
  from product_variants v where ${ofProduct("v")} and v.archived_at is null)`;
const hasNoPicture = sql`not exists (select 1 from product_images i where ${ofProduct("i")})`;

/** How far back a shelf looks for what is not sold out. */
const SHELF_DEPTH = 200;

/** So many of a category's newest active products, those that are not sold out first. */
export async function readShelves(
  storeId: string,
  shelves: readonly { category: string; size: number }[],
): Promise<Map<string, ListedRow[]>> {
  const rows = await db().execute<{ category: string; products: ListedRow[] }>(sql`
    select w.category, chosen.products
    from jsonb_to_recordset(${JSON.stringify(shelves)}::jsonb) as w(category uuid, size int)
    cross join lateral (
      select jsonb_agg(${listedProduct} order by picked.place) as products
      from (
        select id, row_number() over (order by sold_out, created_at desc, id desc) as place
        from (
          select ${products.id}, ${products.createdAt}, ${hasNoneLeft} as sold_out
          from ${products}
          where ${products.storeId} = ${storeId} and ${products.categoryId} = w.category
            and ${products.status} = 'active'
          order by ${products.createdAt} desc, ${products.id} desc limit ${SHELF_DEPTH}
        ) newest
        order by place limit w.size
      ) picked
      join ${products} on ${products.storeId} = ${storeId} and ${products.id} = picked.id
      join ${categories} on ${inCategory}
    ) chosen`);
  return new Map(rows.map(({ category, products }) => [category, products]));
}

export type CategoryRow = { id: string; name: string; slug: string };

/**
 * As buyers see a store's categories: as its seller has placed them, else the one with most products
 * first, then by name. A position that was given is below zero (category-order.ts).
 */
const buyersOrder = (size: SQL) => sql`least(k.position, 0), ${size} desc, lower(k.name), k.id`;

/** Products on sale by category in one query, in the buyers' order; within one, newest first. */
export async function readCatalog(
  storeId: string,
): Promise<(CategoryRow & { products: ListedRow[] })[]> {
  const rows = await db().execute<CategoryRow & { products: ListedRow[] }>(sql`
    select k.id, k.name, k.slug, listed.products
    from ${categories} k
    cross join lateral (
      select count(*) as size, jsonb_agg(
        ${listedProduct} order by ${products.createdAt} desc, ${products.id} desc
      ) as products
      from ${products} join ${categories} on ${inCategory}
      where ${products.storeId} = k.store_id and ${products.categoryId} = k.id
        and ${products.status} = 'active'
    ) listed
    where k.store_id = ${storeId} and not k.is_hidden and listed.size > 0
    order by ${buyersOrder(sql`listed.size`)}`);
  return [...rows];
}

/** Categories with products on sale, without the products, in the buyers' order. */
export async function readCategories(
  storeId: string,
): Promise<(CategoryRow & { productCount: number })[]> {
  const rows = await db().execute<CategoryRow & { productCount: number }>(sql`
    select k.id, k.name, k.slug, p.size as "productCount"
    from ${categories} k
    join (
      select category_id, count(*)::int as size from ${products}
      where store_id = ${storeId} and status = 'active'
      group by category_id
    ) p on p.category_id = k.id
    where k.store_id = ${storeId} and not k.is_hidden
    order by ${buyersOrder(sql`p.size`)}`);
  return [...rows];
}

export type ProductCounts = {
  active: number;
  draft: number;
  archived: number;
  soldOut: number;
  low: number;
};

/**
 * Sold out and low are of the active products, whose every variant is counted. Only products with a
 * variant that has few left are looked into: they are a handful among thousands.
 */
export async function readCounts(storeId: string, few: number): Promise<ProductCounts> {
  const [row] = await db().execute<ProductCounts>(sql`
    with counted as (
      select p.status, count(*)::int as size from products p where p.store_id = ${storeId}
      group by p.status
    ), scarce as (
      select sum(v.stock) as left_over
      from product_variants v
      join products p on p.store_id = v.store_id and p.id = v.product_id and p.status = 'active'
      where v.store_id = ${storeId} and v.archived_at is null and v.product_id in (
        select product_id from product_variants
        where store_id = ${storeId} and archived_at is null and stock <= ${few})
      group by v.product_id
      having bool_and(v.stock is not null)
    )
    select
      coalesce((select size from counted where status = 'active'), 0) as active,
      coalesce((select size from counted where status = 'draft'), 0) as draft,
      coalesce((select size from counted where status = 'archived'), 0) as archived,
      (select count(*)::int from scarce where left_over = 0) as "soldOut",
      (select count(*)::int from scarce where left_over between 1 and ${few}) as low`);
  return row ?? { active: 0, draft: 0, archived: 0, soldOut: 0, low: 0 };
}

/** How many products are on sale or in draft. */
export function countOffered(storeId: string): Promise<number> {
  return db().$count(
    products,
    and(eq(products.storeId, storeId), inArray(products.status, ["active", "draft"])),
  );
}

const hasSome = sql`exists (
  select 1 from product_variants v
  where ${ofProduct("v")} and v.archived_at is null and (v.stock is null or v.stock > 0))`;

/**
 * Which of a category's other products are asked for: those listed after this one, or before it,
 * that can be bought, or those sold out.
 */
export type SimilarPart = "after" | "before" | "soldOut";

/** Active products of the same category but this one, newest first, as far as an index leads. */
export async function readSimilar(
  storeId: string,
  { id, categoryId }: { id: string; categoryId: string },
  part: SimilarPart,
  limit: number,
): Promise<ProductRow[]> {
  const place = sql`(select p.created_at, p.id from products p
    where p.store_id = ${storeId} and p.id = ${id}::uuid)`;
  const here = sql`(${products.createdAt}, ${products.id})`;
  const which = {
    after: sql`${here} < ${place} and ${hasSome}`,
    before: sql`${here} > ${place} and ${hasSome}`,
    soldOut: sql`${products.id} <> ${id}::uuid and not ${hasSome}`,
  };
  return db()
    .select(columns)
    .from(products)
    .innerJoin(categories, inCategory)
    .where(
      and(
        eq(products.storeId, storeId),
        eq(products.categoryId, categoryId),
        eq(products.status, "active"),
        eq(categories.isHidden, false),
        which[part],
      ),
    )
    .orderBy(sql`${products.createdAt} desc`, sql`${products.id} desc`)
    .limit(limit);
}

/** A category's slug, and how many active products it has. */
export async function readCategorySize(
  storeId: string,
  categoryId: string,
): Promise<{ slug: string; total: number } | undefined> {
  const [row] = await db().execute<{ slug: string; total: number }>(sql`
    select k.slug, (
      select count(*)::int from products p
      where p.store_id = k.store_id and p.category_id = k.id and p.status = 'active') as total
    from categories k where k.store_id = ${storeId} and k.id = ${categoryId}`);
  return row;
}
