import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { categories, products } from "@/db/schema/catalog";
import { db, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { OwnedStoreId } from "@/lib/stores/access";
import { writePrices } from "./bulk";
import { inBatches, openEdit, type Receipt } from "./bulk-receipt";
import type { BulkUndone } from "./bulk-schema";

const NAMED = 20;

type Was = Receipt["products"][number];

/**
 * Puts back what an edit changed, exactly as it was, where nobody changed the product since; the
 * others stay as they are and are named. Again it finds all of them changed, by itself.
 * @throws AppError not_found for an edit of another store; invalid_input
 */
export async function undoEdit(
  _actor: Actor,
  storeId: OwnedStoreId,
  undo: string,
): Promise<BulkUndone> {
  const receipt = openEdit(undo);
  if (receipt.storeId !== storeId) throw notFound("edit");
  return transaction(async () => {
    const there = await lockCategories(storeId, receipt);
    const found = await lockVersions(storeId, receipt);
    const isBack = (was: Was) =>
      found.get(was.id)?.version === was.version &&
      (was.categoryId === undefined || there.has(was.categoryId));
    const back = receipt.products.filter(isBack);
    await write(storeId, back);
    await dropMade(storeId, receipt.madeCategory);
    const left = receipt.products.filter((was) => !isBack(was));
    return {
      restored: back.length,
      left: left.length,
      leftNames: left.slice(0, NAMED).flatMap(({ id }) => found.get(id)?.name ?? []),
    };
  });
}

/** Before the products, in the order in which deleting a category locks them. */
async function lockCategories(storeId: OwnedStoreId, receipt: Receipt): Promise<Set<string>> {
  const ids = new Set(receipt.products.flatMap(({ categoryId }) => categoryId ?? []));
  if (receipt.madeCategory) ids.add(receipt.madeCategory);
  if (ids.size === 0) return ids;
  const rows = await db()
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.storeId, storeId), inArray(categories.id, [...ids])))
    .orderBy(asc(categories.id))
    .for(receipt.madeCategory ? "update" : "key share");
  return new Set(rows.map(({ id }) => id));
}

async function lockVersions(storeId: OwnedStoreId, receipt: Receipt) {
  const ids = receipt.products.map(({ id }) => id).toSorted();
  const rows = await inBatches(ids, (batch) =>
    db()
      .select({ id: products.id, name: products.name, version: products.version })
      .from(products)
      .where(and(eq(products.storeId, storeId), inArray(products.id, batch)))
      .orderBy(asc(products.id))
      .for("no key update"),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function write(storeId: OwnedStoreId, back: Was[]): Promise<void> {
  const now = new Date().toISOString();
  const rows = back.map(({ id, status, archivedAt, categoryId }) => ({
    id,
    status,
    category: categoryId,
    archived: archivedAt == null ? null : new Date(archivedAt).toISOString(),
  }));
  await inBatches(rows, async (batch) => {
    await db().execute(sql`
      update products p set
        version = p.version + 1, updated_at = ${now}::timestamptz,
        status = coalesce(w.status, p.status),
        archived_at = case when w.status is null then p.archived_at else w.archived end,
        category_id = coalesce(w.category, p.category_id)
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as w(id uuid, status text, archived timestamptz, category uuid)
      where p.store_id = ${storeId} and p.id = w.id`);
    return [];
  });
  await writePrices(
    storeId,
    back.flatMap(({ prices = [] }) => prices),
  );
}

async function dropMade(storeId: OwnedStoreId, madeCategory: string | null): Promise<void> {
  if (!madeCategory) return;
  await db().execute(sql`
    delete from categories k where k.store_id = ${storeId} and k.id = ${madeCategory}
      and not exists (
        select 1 from products p where p.store_id = k.store_id and p.category_id = k.id)`);
}
