import "server-only";
import { and, asc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { violates } from "@/db/errors";
import { categories, products } from "@/db/schema/catalog";
import { db, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { firstFree, isSlug, slugify } from "@/lib/slug";
import type { OwnedStoreId } from "@/lib/stores/access";
import { categoryKey, tidyCategoryName } from "./category-name";
import {
  dropOrder,
  givenPosition,
  hasOwnOrder,
  lastPosition,
  placeCategory,
} from "./category-order";
import { type Category, type CategoryChanges, DEFAULT_CATEGORY, type ShelfOrder } from "./schema";

const MAX_SLUG = 60;
const cursorSchema = z.tuple([z.int().min(-1_000_000).max(1_000_000), z.uuid()]);

// Written out, since Drizzle leaves table names away where a query has one table.
const countOf = (statuses: SQL) => sql<number>`(
  select count(*)::int from products p
  where p.store_id = categories.store_id and p.category_id = categories.id
    and p.status in ${statuses})`;
const keptCount = countOf(sql`('active', 'draft')`);
const activeCount = countOf(sql`('active')`);

const shown = {
  id: categories.id,
  name: categories.name,
  slug: categories.slug,
  position: givenPosition,
  isHidden: categories.isHidden,
};

/**
 * The id of the category of this name, made when the store has none. It cannot be deleted before
 * the transaction ends, and requests that name it at once get the same one.
 */
export async function categoryNamed(storeId: OwnedStoreId, given: string): Promise<string> {
  const name = tidyCategoryName(given);
  const nameKey = categoryKey(given);
  const ofName = and(eq(categories.storeId, storeId), eq(categories.nameKey, nameKey));
  for (;;) {
    const [known] = await db()
      .select({ id: categories.id })
      .from(categories)
      .where(ofName)
      .for("key share");
    if (known) return known.id;
    const [made] = await db()
      .insert(categories)
      .values({
        storeId,
        name,
        nameKey,
        slug: await freeSlug(storeId, name),
        position: lastPosition(storeId),
      })
      .onConflictDoNothing()
      .returning({ id: categories.id });
    if (made) return made.id;
  }
}

async function freeSlug(storeId: string, name: string): Promise<string> {
  const base = slugify(name, MAX_SLUG, "category");
  const rows = await db()
    .select({ slug: categories.slug })
    .from(categories)
    .where(eq(categories.storeId, storeId));
  return firstFree(base, new Set(rows.map(({ slug }) => slug)), MAX_SLUG);
}

/** The store's categories by position, with the number of their products that are not archived. */
export async function listCategories(
  storeId: OwnedStoreId,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Category>> {
  const after = cursor === undefined ? null : decodeCursor(cursor, cursorSchema);
  const further =
    after &&
    or(
      gt(categories.position, after[0]),
      and(eq(categories.position, after[0]), gt(categories.id, after[1])),
    );
  const rows = await db()
    .select({ ...shown, productCount: keptCount, place: categories.position })
    .from(categories)
    .where(and(eq(categories.storeId, storeId), further ?? undefined))
    .orderBy(asc(categories.position), asc(categories.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ place, id }) => [place, id],
    ({ place: _, ...category }) => category,
  );
}

/**
 * All of a store's categories as buyers see them, and those that they do not see: hidden ones and
 * ones with nothing on sale stand in their places too.
 */
export async function listShelfOrder(storeId: OwnedStoreId): Promise<ShelfOrder> {
  const [rows, isOwn] = await Promise.all([
    db()
      .select({
        ...shown,
        productCount:
          sql<number>`count(${products.id}) filter (where ${products.status} <> 'archived')`.mapWith(
            Number,
          ),
        onSale:
          sql<number>`count(${products.id}) filter (where ${products.status} = 'active')`.mapWith(
            Number,
          ),
      })
      .from(categories)
      .leftJoin(
        products,
        and(eq(products.storeId, categories.storeId), eq(products.categoryId, categories.id)),
      )
      .where(eq(categories.storeId, storeId))
      .groupBy(categories.storeId, categories.id)
      .orderBy(
        sql`least(${categories.position}, 0)`,
        sql`count(${products.id}) filter (where ${products.status} = 'active') desc`,
        sql`lower(${categories.name})`,
        asc(categories.id),
      ),
    hasOwnOrder(storeId),
  ]);
  return { categories: rows, isOwn };
}

/** @throws AppError not_found */
export async function getCategory(storeId: OwnedStoreId, categoryId: string): Promise<Category> {
  const [row] = isId(categoryId)
    ? await db()
        .select({ ...shown, productCount: keptCount })
        .from(categories)
        .where(and(eq(categories.storeId, storeId), eq(categories.id, categoryId)))
    : [];
  if (!row) throw notFound("category");
  return row;
}

/** A category that buyers see, with products on sale, for its page. */
export async function findCategoryBySlug(
  storeId: string,
  slug: string,
): Promise<{ id: string; name: string; slug: string; productCount: number } | null> {
  const [row] = isSlug(slug)
    ? await db()
        .select({ ...shown, productCount: activeCount })
        .from(categories)
        .where(
          and(
            eq(categories.storeId, storeId),
            eq(categories.slug, slug),
            eq(categories.isHidden, false),
          ),
        )
    : [];
  if (!row || row.productCount === 0) return null;
  const { id, name, productCount: count } = row;
  return { id, name, slug: row.slug, productCount: count };
}

/**
 * Renames, hides or moves a category: what is not given stays as it is, and so does its address.
 * @throws AppError not_found; conflict `name_taken` when another of the store's has the name
 */
export async function updateCategory(
  _actor: Actor,
  storeId: OwnedStoreId,
  categoryId: string,
  { name, position, isHidden }: CategoryChanges,
): Promise<Category> {
  const named = name !== undefined && { name: tidyCategoryName(name), nameKey: categoryKey(name) };
  const hidden = isHidden !== undefined && { isHidden };
  try {
    return await transaction(async () => {
      await getCategory(storeId, categoryId);
      if (position === null) await dropOrder(storeId);
      else if (position !== undefined) await placeCategory(storeId, categoryId, position);
      if (named || hidden) {
        await db()
          .update(categories)
          .set({ ...named, ...hidden })
          .where(and(eq(categories.storeId, storeId), eq(categories.id, categoryId)));
      }
      return getCategory(storeId, categoryId);
    });
  } catch (error) {
    if (!violates(error, "categories_name_key")) throw error;
    throw new AppError("conflict", "The store has a category of this name.", {
      reason: "name_taken",
      errors: [{ path: "name", message: "is the name of another category" }],
    });
  }
}

/**
 * Deletes a category. Its products move to `moveTo`; without it only archived ones may be left,
 * and they fall back to the default category.
 * @throws AppError not_found for either category; conflict `category_not_empty`; invalid_input when
 * it is to move to itself
 */
export function deleteCategory(
  _actor: Actor,
  storeId: OwnedStoreId,
  categoryId: string,
  moveTo?: string,
): Promise<void> {
  return transaction(async () => {
    const ids = [categoryId, ...(moveTo === undefined ? [] : [moveTo])];
    const locked = await lockCategories(storeId, ids);
    if (ids.some((id) => !locked.has(id))) throw notFound("category");
    if (moveTo === categoryId) {
      throw invalidInput([{ path: "moveTo", message: "must be another category" }]);
    }
    const inIt = and(eq(products.storeId, storeId), eq(products.categoryId, categoryId));
    const statuses = await db()
      .selectDistinct({ status: products.status })
      .from(products)
      .where(inIt);
    if (statuses.length > 0) {
      const onlyArchived = statuses.every(({ status }) => status === "archived");
      const to = moveTo ?? (onlyArchived ? await categoryNamed(storeId, DEFAULT_CATEGORY) : null);
      if (to === null || to === categoryId) throw notEmpty();
      await db()
        .update(products)
        .set({ categoryId: to, version: sql`${products.version} + 1`, updatedAt: new Date() })
        .where(inIt);
    }
    await db()
      .delete(categories)
      .where(and(eq(categories.storeId, storeId), eq(categories.id, categoryId)));
  });
}

/** Locked in the order of their ids, so that two deletions never wait for each other. */
async function lockCategories(storeId: OwnedStoreId, ids: string[]): Promise<Set<string>> {
  const rows = await db()
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.storeId, storeId), inArray(categories.id, ids.filter(isId))))
    .orderBy(asc(categories.id))
    .for("update");
  return new Set(rows.map(({ id }) => id));
}

function notEmpty(): AppError {
  return new AppError("conflict", "There are products in it. Say with moveTo where they go.", {
    reason: "category_not_empty",
  });
}
