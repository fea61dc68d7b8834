import "server-only";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { categories, products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { invalidInput } from "@/lib/errors";
import { isId } from "@/lib/id-schema";
import type { KeptImage } from "@/lib/media/url";
import {
  getTerms,
  type StoreKey,
  type StoreTerms,
  storeIdOf,
  termsColumns,
} from "@/lib/stores/terms";

/** A variant as it can be bought today; prices in minor units of the store's currency. */
export type Sellable = {
  productId: string;
  variantId: string;
  name: string;
  slug: string;
  options: Record<string, string>;
  category: string;
  image: KeptImage | null;
  mrp: number;
  salePrice: number;
  /** Null: not counted. */
  stock: number | null;
  sku: string | null;
  /** Whether buyers see the product, and the variant is one of its own still. */
  isActive: boolean;
};

export type Asked = { productId: string; variantId?: string | undefined };

type Good = Sellable & { hasOptions: boolean };

/** What stands behind a cart today: the store's terms, and those of its goods that were looked for. */
export type Shelf = { terms: StoreTerms; goods: Good[] };

type Wanted = { variantIds?: string[]; productIds?: string[] };

const keptImage = sql`jsonb_build_object(
  'id', m.id, 'hash', m.hash, 'width', m.width, 'height', m.height,
  'widths', m.widths, 'avifWidths', m.avif_widths, 'placeholder', m.placeholder)`;

/** The variant's own picture, else its product's first: each found by its key. */
const imageOfVariant = sql<KeptImage | null>`coalesce(
  (select ${keptImage} from media m
    where m.store_id = ${productVariants.storeId} and m.id = ${productVariants.mediaId}),
  (select ${keptImage} from product_images i
    join media m on m.store_id = i.store_id and m.id = i.media_id
    where i.store_id = ${products.storeId} and i.product_id = ${products.id}
    order by i.position limit 1))`;

const goodsColumns = {
  productId: products.id,
  variantId: productVariants.id,
  name: products.name,
  slug: products.slug,
  options: productVariants.options,
  category: categories.name,
  image: imageOfVariant,
  mrp: productVariants.mrp,
  salePrice: productVariants.salePrice,
  stock: productVariants.stock,
  sku: productVariants.sku,
  isActive: sql<boolean>`${products.status} = 'active' and not ${categories.isHidden}
    and ${productVariants.archivedAt} is null`,
  hasOptions: sql<boolean>`${products.options} <> '[]'::jsonb`,
};

/**
 * A store's terms with today's facts of these variants, and of all variants of these products, in
 * one query; what is not the store's is left out. @throws AppError not_found for the store
 */
export async function getShelf(store: StoreKey, wanted: Wanted): Promise<Shelf> {
  const rows = await read(store, wanted);
  const terms = rows[0]?.terms ?? (await getTerms(store));
  return { terms, goods: rows.map(({ goods }) => goods) };
}

/** Today's facts of these variants, in no order; those that are not the store's are left out. */
export async function listSellable(storeId: string, variantIds: string[]): Promise<Sellable[]> {
  return (await read({ id: storeId }, { variantIds })).map(({ goods }) => goods);
}

/**
 * What is asked for, or null where the shelf has no such product or variant.
 * @throws AppError invalid_input when the product has options and no variant was chosen
 */
export function findOnShelf(shelf: Shelf, asked: Asked): Sellable | null {
  return findAllOnShelf(shelf, [asked], () => "variantId")[0] ?? null;
}

/** The same for each item of an order, in their order; `pathOf` names them in a refusal. */
export function findAllOnShelf(
  { goods }: Shelf,
  asked: Asked[],
  pathOf: (n: number) => string,
): (Sellable | null)[] {
  const unchosen: number[] = [];
  const found = asked.map(({ productId, variantId }, n): Sellable | null => {
    const variants = goods.filter((each) => each.productId === productId);
    if (variantId === undefined && variants.some((each) => each.hasOptions)) unchosen.push(n);
    return variants.find((each) => each.variantId === (variantId ?? productId)) ?? null;
  });
  if (unchosen.length === 0) return found;
  const message = "is needed: this product comes in several variants";
  throw invalidInput(unchosen.map((n) => ({ path: pathOf(n), message })));
}

/** One array a list, so that the statement is one whatever its length, and stays prepared. */
const among = (column: SQL, ids: string[]) =>
  ids.length === 0 ? undefined : sql`${column} = any(${sql.param(ids)}::uuid[])`;

async function read(store: StoreKey, { variantIds = [], productIds = [] }: Wanted) {
  const which = or(
    among(sql`${productVariants.id}`, variantIds.filter(isId)),
    among(sql`${productVariants.productId}`, productIds.filter(isId)),
  );
  if (!which) return [];
  return db()
    .select({ terms: termsColumns, goods: goodsColumns })
    .from(productVariants)
    .innerJoin(
      products,
      and(
        eq(products.storeId, productVariants.storeId),
        eq(products.id, productVariants.productId),
      ),
    )
    .innerJoin(
      categories,
      and(eq(categories.storeId, products.storeId), eq(categories.id, products.categoryId)),
    )
    .innerJoin(stores, eq(stores.id, productVariants.storeId))
    .where(and(eq(productVariants.storeId, storeIdOf(store)), which))
    .prepare("shelf")
    .execute();
}
