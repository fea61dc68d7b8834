import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { categories, products, productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { invalidInput } from "@/lib/errors";
import { isId } from "@/lib/id-schema";
import type { KeptImage } from "@/lib/media/url";

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
  /** Whether the product is shown and the variant is one of its own still. */
  isActive: boolean;
};

type Asked = { productId: string; variantId?: string | undefined };

const imageOfVariant = sql<KeptImage | null>`(
  select jsonb_build_object(
    'id', m.id, 'hash', m.hash, 'width', m.width, 'height', m.height,
    'widths', m.widths, 'avifWidths', m.avif_widths, 'placeholder', m.placeholder)
  from media m
  left join product_images i
    on i.store_id = m.store_id and i.media_id = m.id and i.product_id = ${products.id}
  where m.store_id = ${products.storeId}
    and (m.id = ${productVariants.mediaId} or i.media_id is not null)
  order by (m.id = ${productVariants.mediaId}) desc nulls last, i.position
  limit 1)`;

/** Today's facts of these variants, in no order; those that are not the store's are left out. */
export function listSellable(storeId: string, variantIds: string[]): Promise<Sellable[]> {
  return read(storeId, inArray(productVariants.id, variantIds.filter(isId)));
}

/**
 * Today's facts of what is asked for, or null where the store has no such product or variant.
 * @throws AppError invalid_input when the product has options and no variant was chosen
 */
export async function findSellable(storeId: string, asked: Asked): Promise<Sellable | null> {
  const [found] = await find(storeId, [asked], () => "variantId");
  return found ?? null;
}

/** The same for each item of an order, in their order. */
export function findAllSellable(storeId: string, asked: Asked[]): Promise<(Sellable | null)[]> {
  return find(storeId, asked, (n) => `cart.items.${n}.variantId`);
}

async function find(storeId: string, asked: Asked[], pathOf: (n: number) => string) {
  const productIds = asked.map(({ productId }) => productId).filter(isId);
  const rows = await read(storeId, inArray(productVariants.productId, productIds));
  const unchosen: number[] = [];
  const found = asked.map(({ productId, variantId }, n): Sellable | null => {
    const variants = rows.filter((row) => row.productId === productId);
    if (variantId === undefined && variants.some((row) => row.hasOptions)) unchosen.push(n);
    return variants.find((row) => row.variantId === (variantId ?? productId)) ?? null;
  });
  if (unchosen.length === 0) return found;
  const message = "is needed: this product comes in several variants";
  throw invalidInput(unchosen.map((n) => ({ path: pathOf(n), message })));
}

async function read(storeId: string, which: SQL): Promise<(Sellable & { hasOptions: boolean })[]> {
  return db()
    .select({
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
      isActive: sql<boolean>`${products.status} = 'active' and ${productVariants.archivedAt} is null`,
      hasOptions: sql<boolean>`${products.options} <> '[]'::jsonb`,
    })
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
    .where(and(eq(productVariants.storeId, storeId), which));
}
