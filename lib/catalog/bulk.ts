import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { categories, products, productVariants } from "@/db/schema/catalog";
import { db, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import { minorDigits } from "@/lib/format";
import { isId } from "@/lib/id-schema";
import type { OwnedStoreId } from "@/lib/stores/access";
import { getStore } from "@/lib/stores/service";
import { inBatches, sealEdit } from "./bulk-receipt";
import type { BulkAnswer, BulkChange, BulkEdit } from "./bulk-schema";
import { categoryNamed } from "./categories";
import { categoryKey, tidyCategoryName } from "./category-name";
import { MAX_BULK } from "./limits";
import { idsOf } from "./listing";
import { type NotRepriced, type Priced, repriceAll } from "./price-rule";

const SHOWN = 8;
const NAMED = 3;

type Variant = Priced & { id: string };

type Row = {
  id: string;
  name: string;
  status: "active" | "draft" | "archived";
  categoryId: string;
  category: string;
  version: number;
  archivedAt: Date | null;
  variants: Variant[];
};

/** What becomes of a product: fields left out stay. */
type Outcome = {
  status?: Row["status"];
  category?: string;
  prices?: Map<string, Priced>;
  held?: boolean;
};

/**
 * Makes one change of many products, all of it or nothing; `preview` only tells what it would do.
 * What needs no change, and a price that a rule leaves alone, is skipped and named. Stock stays.
 * @throws AppError not_found for a product that the store does not have; precondition_failed when
 * `ifMatch` does not name what is selected as it stands; unprocessable `too_many_products`
 */
export function editProducts(
  _actor: Actor,
  storeId: OwnedStoreId,
  edit: BulkEdit,
  ifMatch: string | null,
): Promise<BulkAnswer> {
  const { change, preview = false } = edit;
  return transaction(async () => {
    // Before the products are locked, in the order in which deleting a category locks them.
    const category =
      "category" in change ? await chosenCategory(storeId, change.category, preview) : null;
    const rows = await readRows(storeId, await chosenIds(storeId, edit.select), preview);
    const etag = etagOfAll(rows);
    if (ifMatch !== null && !tagsIn(ifMatch).includes(etag)) {
      throw new AppError("precondition_failed", "Some were changed meanwhile. Look again.");
    }
    const unit = "price" in change ? 10 ** minorDigits((await getStore(storeId)).currency) : 1;
    const changed: { row: Row; outcome: Outcome }[] = [];
    const skipped = new Map<NotRepriced, string[]>();
    for (const row of rows) {
      const outcome = outcomeOf(row, change, category?.id ?? null, unit);
      if (typeof outcome !== "string") changed.push({ row, outcome });
      else skipped.set(outcome, [...(skipped.get(outcome) ?? []), row.name]);
    }
    if (!preview) await write(storeId, change, changed, category?.id ?? null);
    return {
      matched: rows.length,
      changed: changed.length,
      skipped: [...skipped].map(([reason, names]) => ({
        reason,
        count: names.length,
        names: names.slice(0, NAMED),
      })),
      products: changed.slice(0, SHOWN).map(({ row, outcome }) => shown(row, outcome, category)),
      etag,
      undo:
        preview || changed.length === 0
          ? null
          : sealEdit({
              storeId,
              madeCategory: category?.isNew ? category.id : null,
              products: changed.map(({ row, outcome }) => ({
                id: row.id,
                version: row.version + 1,
                ...before(row, outcome),
              })),
            }),
    };
  });
}

/** Its id; null where a preview names one that is yet to be made. */
async function chosenCategory(storeId: OwnedStoreId, given: string, preview: boolean) {
  const [known] = await db()
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(and(eq(categories.storeId, storeId), eq(categories.nameKey, categoryKey(given))));
  const name = known?.name ?? tidyCategoryName(given);
  if (preview) return { id: known?.id ?? null, name, isNew: false };
  return { id: await categoryNamed(storeId, given), name, isNew: !known };
}

async function chosenIds(storeId: OwnedStoreId, select: BulkEdit["select"]): Promise<string[]> {
  if ("productIds" in select) {
    const ids = [...new Set(select.productIds)];
    if (!ids.every(isId)) throw notFound("product");
    return ids;
  }
  const { status, ...filter } = select.matching;
  const statuses = status ? [status] : (["active", "draft"] as const);
  const ids = await idsOf(storeId, { statuses: [...statuses] }, filter, MAX_BULK + 1);
  if (ids.length <= MAX_BULK) return ids;
  throw new AppError("unprocessable", `At most ${MAX_BULK} products at once.`, {
    reason: "too_many_products",
  });
}

/** The products in the order of their ids, locked so unless they are only looked at. */
async function readRows(storeId: OwnedStoreId, ids: string[], preview: boolean): Promise<Row[]> {
  const rows = await inBatches(ids.toSorted(), (batch) => {
    const query = db()
      .select({
        id: products.id,
        name: products.name,
        status: products.status,
        categoryId: products.categoryId,
        category: categories.name,
        version: products.version,
        archivedAt: products.archivedAt,
      })
      .from(products)
      .innerJoin(
        categories,
        and(eq(categories.storeId, products.storeId), eq(categories.id, products.categoryId)),
      )
      .where(and(eq(products.storeId, storeId), inArray(products.id, batch)))
      .orderBy(asc(products.id));
    return preview ? query : query.for("no key update", { of: products });
  });
  if (rows.length < ids.length) throw notFound("product");
  // After the lock: whoever changes a price holds its product first.
  const variants = await inBatches(
    rows.map(({ id }) => id),
    (batch) =>
      db()
        .select({
          id: productVariants.id,
          productId: productVariants.productId,
          mrp: productVariants.mrp,
          salePrice: productVariants.salePrice,
        })
        .from(productVariants)
        .where(
          and(
            eq(productVariants.storeId, storeId),
            inArray(productVariants.productId, batch),
            isNull(productVariants.archivedAt),
          ),
        ),
  );
  const byProduct = new Map<string, Variant[]>();
  for (const { productId, ...variant } of variants) {
    const known = byProduct.get(productId);
    if (known) known.push(variant);
    else byProduct.set(productId, [variant]);
  }
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }));
}

function outcomeOf(
  row: Row,
  change: BulkChange,
  categoryId: string | null,
  unit: number,
): Outcome | NotRepriced {
  if ("status" in change) {
    return row.status === change.status ? "unchanged" : { status: change.status };
  }
  if ("category" in change) {
    return row.categoryId === categoryId ? "unchanged" : { category: change.category };
  }
  const moved = repriceAll(row.variants, change.price, unit);
  if (typeof moved === "string") return moved;
  return {
    prices: new Map(moved.map(({ variant, now }) => [variant.id, now])),
    held: moved.some(({ now }) => now.held),
  };
}

function shown(row: Row, outcome: Outcome, category: { name: string } | null) {
  const was = { status: row.status, category: row.category };
  const after = row.variants.map((variant) => outcome.prices?.get(variant.id) ?? variant);
  return {
    id: row.id,
    name: row.name,
    was: { ...was, ...cheapest(row.variants) },
    becomes: {
      status: outcome.status ?? was.status,
      category: category?.name ?? was.category,
      ...cheapest(after),
    },
    held: outcome.held ?? false,
  };
}

function cheapest(variants: Priced[]): Priced {
  const first = variants.toSorted((a, b) => a.salePrice - b.salePrice)[0];
  if (!first) throw new Error("A product has at least one live variant.");
  return { mrp: first.mrp, salePrice: first.salePrice };
}

/** What an undo puts back. */
function before(row: Row, { status, category, prices }: Outcome) {
  return {
    ...(status && { status: row.status, archivedAt: row.archivedAt?.getTime() ?? null }),
    ...(category && { categoryId: row.categoryId }),
    ...(prices && {
      prices: row.variants
        .filter(({ id }) => prices.has(id))
        .map(({ id, mrp, salePrice }) => ({ id, mrp, salePrice })),
    }),
  };
}

async function write(
  storeId: OwnedStoreId,
  change: BulkChange,
  changed: { row: Row; outcome: Outcome }[],
  categoryId: string | null,
): Promise<void> {
  const now = new Date();
  const fields = {
    version: sql`${products.version} + 1`,
    updatedAt: now,
    ...("status" in change && {
      status: change.status,
      archivedAt: change.status === "archived" ? now : null,
    }),
    ...(categoryId !== null && { categoryId }),
  };
  await inBatches(
    changed.map(({ row }) => row.id),
    (batch) =>
      db()
        .update(products)
        .set(fields)
        .where(and(eq(products.storeId, storeId), inArray(products.id, batch)))
        .returning({ id: products.id }),
  );
  const prices = changed.flatMap(({ outcome }) =>
    [...(outcome.prices ?? [])].map(([id, { mrp, salePrice }]) => ({ id, mrp, salePrice })),
  );
  await writePrices(storeId, prices);
}

/**
 * Puts prices on variants of products that are locked. The variants are locked last and in the order
 * of their ids, as sales lock them, so that buyers wait as short as can be and never in a ring.
 */
export async function writePrices(storeId: OwnedStoreId, prices: Variant[]): Promise<void> {
  const inOrder = prices.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await inBatches(inOrder, async (batch) => {
    const rows = JSON.stringify(batch);
    await db().execute(sql`
      with held as (
        select v.id from product_variants v
        where v.store_id = ${storeId} and v.id in (
          select p.id from jsonb_to_recordset(${rows}::jsonb) as p(id uuid))
        order by v.id for no key update
      )
      update product_variants v set mrp = p.mrp, sale_price = p."salePrice"
      from jsonb_to_recordset(${rows}::jsonb) as p(id uuid, mrp bigint, "salePrice" bigint)
      where v.store_id = ${storeId} and v.id = p.id and v.id in (select id from held)`);
    return [];
  });
}

/** Of these products in these versions, and of nothing else. */
function etagOfAll(rows: Row[]): string {
  const hash = createHash("sha256");
  for (const { id, version } of rows) hash.update(`${id}:${version} `);
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

const tagsIn = (ifMatch: string) => ifMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
