import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { containing } from "@/db/like";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import type { KeptImage } from "@/lib/media/url";
import type { ListedRow, ProductRow, VariantRow } from "./product-row";
import type { ProductSort } from "./schema";

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

const cheapestPrice = sql<number>`(
  select min(v.sale_price) from product_variants v
  where ${ofProduct("v")} and v.archived_at is null)`.mapWith(Number);

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
  statuses: ("active" | "draft" | "archived")[];
  category?: string | undefined;
  q?: string | undefined;
  /** Only products whose every variant is counted, and has none left. */
  soldOut?: boolean | undefined;
};

/** A place in a sorted list: the sort's key of a row, and its id. */
export type Place = { key: string | number; id: string };

export type PlacedRow = ProductRow & { nameKey: string };

const nameKey = sql<string>`lower(${products.name})`;

/** What each sort compares by; every one ends in the id, so that places are exact. */
const sorts = {
  newest: { key: products.createdAt, type: "timestamptz", down: true },
  name: { key: nameKey, type: "text", down: false },
  price: { key: cheapestPrice, type: "bigint", down: false },
  "-price": { key: cheapestPrice, type: "bigint", down: true },
} as const satisfies Record<ProductSort, { key: unknown; type: string; down: boolean }>;

/** The store's products after a place in the list, in one query. */
export async function readProducts(
  storeId: string,
  filter: ProductFilter,
  sort: ProductSort,
  after: Place | null,
  limit: number,
): Promise<PlacedRow[]> {
  const { key, down, type } = sorts[sort];
  const direction = sql.raw(down ? "desc" : "asc");
  const further =
    after &&
    sql`(${key}, ${products.id}) ${sql.raw(down ? "<" : ">")} (${after.key}::${sql.raw(type)}, ${after.id}::uuid)`;
  return db()
    .select({ ...columns, nameKey })
    .from(products)
    .innerJoin(categories, inCategory)
    .where(
      and(
        eq(products.storeId, storeId),
        inArray(products.status, filter.statuses),
        filter.category === undefined ? undefined : eq(products.categoryId, filter.category),
        filter.q ? matches(storeId, filter.q) : undefined,
        filter.soldOut ? hasNoneLeft : undefined,
        further ?? undefined,
      ),
    )
    .orderBy(sql`${key} ${direction}`, sql`${products.id} ${direction}`)
    .limit(limit);
}

const hasNoneLeft = sql`not exists (
  select 1 from product_variants v
  where ${ofProduct("v")} and v.archived_at is null and (v.stock is null or v.stock > 0))`;

/**
 * The words, taken literally, in a product's name, its category's name or a SKU. Three searches
 * that an index or one scan answers each, where one condition over all would ask per product.
 */
function matches(storeId: string, q: string): SQL {
  const pattern = containing(q);
  return sql`${products.id} in (
    select id from products where store_id = ${storeId} and name ilike ${pattern}
    union
    select p.id from products p join categories k on k.store_id = p.store_id and k.id = p.category_id
    where k.store_id = ${storeId} and k.name ilike ${pattern}
    union
    select product_id from product_variants
    where store_id = ${storeId} and archived_at is null and sku ilike ${pattern})`;
}

export type CategoryRow = { id: string; name: string; slug: string };

/** Active products by category in one query: most products first, then by name; within one, newest first. */
export async function readCatalog(
  storeId: string,
): Promise<(CategoryRow & { products: ListedRow[] })[]> {
  const rows = await db().execute<CategoryRow & { products: ListedRow[] }>(sql`
    select k.id, k.name, k.slug, listed.products
    from ${categories} k
    cross join lateral (
      select count(*) as size, jsonb_agg(jsonb_build_object(
        'id', ${products.id}, 'name', ${products.name}, 'slug', ${products.slug},
        'description', ${products.description}, 'categoryId', k.id, 'category', k.name,
        'options', ${products.options}, 'variants', ${variantsOfProduct}, 'images', ${imagesOfProduct}
      ) order by ${products.createdAt} desc, ${products.id} desc) as products
      from ${products}
      where ${products.storeId} = k.store_id and ${products.categoryId} = k.id
        and ${products.status} = 'active'
    ) listed
    where k.store_id = ${storeId} and listed.size > 0
    order by listed.size desc, lower(k.name), k.id`);
  return [...rows];
}

/** Categories with active products, without the products: most first, then by name. */
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
    where k.store_id = ${storeId}
    order by p.size desc, lower(k.name), k.id`);
  return [...rows];
}

export type ProductCounts = {
  active: number;
  draft: number;
  archived: number;
  soldOut: number;
  low: number;
};

/** Sold out and low are of the active products, whose every variant is counted. */
export async function readCounts(storeId: string, few: number): Promise<ProductCounts> {
  const [row] = await db().execute<ProductCounts>(sql`
    select
      count(*) filter (where p.status = 'active')::int as active,
      count(*) filter (where p.status = 'draft')::int as draft,
      count(*) filter (where p.status = 'archived')::int as archived,
      count(*) filter (where p.status = 'active' and s.left_over = 0)::int as "soldOut",
      count(*) filter (where p.status = 'active' and s.left_over between 1 and ${few})::int as low
    from products p
    cross join lateral (
      select case when bool_and(v.stock is not null) then sum(v.stock) end as left_over
      from product_variants v
      where v.store_id = p.store_id and v.product_id = p.id and v.archived_at is null
    ) s
    where p.store_id = ${storeId}`);
  return row ?? { active: 0, draft: 0, archived: 0, soldOut: 0, low: 0 };
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
