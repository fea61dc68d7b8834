import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { categories, products } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import type { OwnedStoreId } from "@/lib/stores/access";

/*
 * Positions count categories as they came, from zero on, until the seller places one. From then on
 * all of the store's are kept below zero, which is what says that the order is the seller's own.
 */
const PLACED = -1_000_000;

/** A position as the seller gave it, or as it came. */
export const givenPosition = sql<number>`case when ${categories.position} < 0
  then ${categories.position} - ${sql.raw(String(PLACED))} else ${categories.position} end`.mapWith(
  Number,
);

/** For a new category: after all others, in either order. */
export const lastPosition = (storeId: string) =>
  sql<number>`(select coalesce(max(c.position) + 1, 0) from categories c where c.store_id = ${storeId})`;

/** Whether the seller has placed the store's categories. */
export async function hasOwnOrder(storeId: OwnedStoreId): Promise<boolean> {
  const rows = await db().execute(
    sql`select 1 from categories where store_id = ${storeId} and position < 0 limit 1`,
  );
  return rows.length > 0;
}

/**
 * Gives a category its place among the others, which make room for it; the first time, these stay
 * as buyers saw them. Two at once wait for each other, and both are done.
 */
export async function placeCategory(
  storeId: OwnedStoreId,
  categoryId: string,
  position: number,
): Promise<void> {
  await lockOrder(storeId);
  const rows = await db().execute<{ id: string }>(sql`
    select k.id from categories k
    left join (
      select category_id, count(*) as size from ${products}
      where store_id = ${storeId} and status = 'active' group by category_id
    ) p on p.category_id = k.id
    where k.store_id = ${storeId} and k.id <> ${categoryId}
    order by least(k.position, 0), coalesce(p.size, 0) desc, lower(k.name), k.id`);
  const others = rows.map(({ id }) => id);
  const place = Math.min(position, others.length);
  await writePositions(storeId, [
    ...others.slice(0, place).map((id, n) => ({ id, position: PLACED + n })),
    { id: categoryId, position: PLACED + position },
    ...others.slice(place).map((id, n) => ({ id, position: PLACED + position + 1 + n })),
  ]);
}

/** Gives the seller's order up: buyers see the category with most products first again. */
export async function dropOrder(storeId: OwnedStoreId): Promise<void> {
  const ids = await lockOrder(storeId);
  await writePositions(
    storeId,
    ids.map((id, position) => ({ id, position })),
  );
}

/** Holds the store's order until the transaction ends; products may still name its categories. */
async function lockOrder(storeId: OwnedStoreId): Promise<string[]> {
  const rows = await db()
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.storeId, storeId))
    .orderBy(asc(categories.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

async function writePositions(
  storeId: OwnedStoreId,
  places: { id: string; position: number }[],
): Promise<void> {
  await db().execute(sql`
    update categories c set position = v.position
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as v(id uuid, position integer)
    where c.store_id = ${storeId} and c.id = v.id and c.position <> v.position`);
}
