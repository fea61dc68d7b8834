import "server-only";
import { and, asc, count, eq, gt, gte, max, type SQL, sql } from "drizzle-orm";
import { categories, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";

// Written out: in a query of one table, a column's name would stand without its table.
const isShown = sql`not exists (
  select 1 from categories k
  where k.store_id = products.store_id and k.id = products.category_id and k.is_hidden)`;

/** What buyers see of a store's products. */
const onSale = (storeId: string): SQL | undefined =>
  and(eq(products.storeId, storeId), eq(products.status, "active"), isShown);

export type ListedProduct = { id: string; slug: string; changed: Date; picture: string | null };

/** Products on sale after one, in the order of their ids. */
export function readProducts(
  storeId: string,
  after: string | null,
  limit: number,
): Promise<ListedProduct[]> {
  const picture = sql<string | null>`(
    select m.hash from product_images i
    join media m on m.store_id = i.store_id and m.id = i.media_id
    where i.store_id = products.store_id and i.product_id = products.id
    order by i.position limit 1)`;
  return db()
    .select({ id: products.id, slug: products.slug, changed: products.updatedAt, picture })
    .from(products)
    .where(and(onSale(storeId), after === null ? undefined : gt(products.id, after)))
    .orderBy(asc(products.id))
    .limit(limit);
}

/** The ids of the last products of all full parts of `size`, in order: where the next parts start. */
export async function readPartEnds(storeId: string, size: number): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select id from (
      select ${products.id} as id, row_number() over (order by ${products.id}) as n,
        count(*) over () as total
      from ${products} where ${onSale(storeId)}
    ) numbered where n % ${size} = 0 and n < total order by n`);
  return rows.map(({ id }) => id);
}

/** Categories with products on sale, and when the last of those changed. */
export function readCategories(
  storeId: string,
  limit: number,
): Promise<{ slug: string; changed: Date | null }[]> {
  return db()
    .select({ slug: categories.slug, changed: max(products.updatedAt) })
    .from(categories)
    .innerJoin(
      products,
      and(eq(products.storeId, categories.storeId), eq(products.categoryId, categories.id)),
    )
    .where(onSale(storeId))
    .groupBy(categories.id, categories.slug)
    .orderBy(asc(categories.slug))
    .limit(limit);
}

export async function readStoreChange(storeId: string): Promise<Date | null> {
  const [row] = await db()
    .select({ changed: stores.updatedAt })
    .from(stores)
    .where(eq(stores.id, storeId));
  return row?.changed ?? null;
}

/** Stores from an id on, in the order of their ids. */
export function readStores(
  from: string | null,
  limit: number,
): Promise<{ id: string; link: string }[]> {
  return db()
    .select({ id: stores.id, link: stores.link })
    .from(stores)
    .where(from === null ? undefined : gte(stores.id, from))
    .orderBy(asc(stores.id))
    .limit(limit);
}

/** The ids of every `size`th store from the first one past a page on. */
export async function readPageStarts(size: number): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select id from (
      select ${stores.id} as id, row_number() over (order by ${stores.id}) - 1 as n from ${stores}
    ) numbered where n % ${size} = 0 and n > 0 order by n`);
  return rows.map(({ id }) => id);
}

/** The stores with more products on sale than `limit`. */
export async function readLargeStores(limit: number): Promise<string[]> {
  const rows = await db()
    .select({ id: products.storeId })
    .from(products)
    .where(and(eq(products.status, "active"), isShown))
    .groupBy(products.storeId)
    .having(gt(count(), limit));
  return rows.map(({ id }) => id);
}
