import "server-only";
import { and, eq, like, ne, or, sql } from "drizzle-orm";
import { products } from "@/db/schema/catalog";
import { db, transaction } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import { versionsIn } from "@/lib/etag";
import type { Page } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { newId } from "@/lib/ids";
import * as media from "@/lib/media/service";
import { firstFree, sharedStart, slugify } from "@/lib/slug";
import type { OwnedStoreId } from "@/lib/stores/access";
import { categoryNamed } from "./categories";
import { type ListQuery, pageOf, sizeOf } from "./listing";
import { FEW_LEFT, type ProductRow, presentProduct } from "./product-row";
import { countOffered, findProductRow, type ProductCounts, readCounts } from "./queries";
import {
  DEFAULT_CATEGORY,
  MAX_IMAGES,
  type NewProduct,
  type NewProductForm,
  type Product,
  type ProductChanges,
  type StockChange,
} from "./schema";
import { planChange, planNew } from "./variants";
import { allImageIds, writeImages } from "./write-images";
import { addStock, setStock } from "./write-stock";
import { lockVariants, writeVariants } from "./write-variants";

export { editProducts } from "./bulk";
export { undoEdit } from "./bulk-undo";
export {
  deleteCategory,
  getCategory,
  listCategories,
  listShelfOrder,
  updateCategory,
} from "./categories";
export { listSimilar } from "./similar";
export {
  findCatalog,
  findCategoryBySlug,
  findProductBySlug,
  findStorefrontProduct,
  getCatalog,
  getStorefrontProduct,
  listCatalog,
  listShelves,
  listStorefrontCategories,
  type Shelf,
  type StorefrontCategory,
  searchCatalog,
} from "./storefront";

const MAX_SLUG = 80;

/**
 * Makes a product, and its category when no other product has named it yet. Pictures that come as
 * files are kept before the product is, so a refusal leaves them unused and no more.
 * @throws AppError not_found for a foreign image; invalid_input; and what `media.upload` throws
 */
export async function createProduct(
  actor: Actor,
  storeId: OwnedStoreId,
  input: NewProduct | NewProductForm,
): Promise<Product> {
  const { name, description, status, category = DEFAULT_CATEGORY, imageIds = [] } = input;
  const parts = ("image" in input && input.image) || [];
  // A form sends a nameless part where no picture was chosen.
  const files = parts.filter(({ size, name: file }) => size > 0 || file !== "");
  if (imageIds.length + files.length > MAX_IMAGES) {
    throw invalidInput([{ path: "image", message: `may be at most ${MAX_IMAGES} pictures` }]);
  }
  const id = newId();
  const plan = planNew(id, input);
  const listed = [...imageIds];
  await media.listImages(storeId, allImageIds(imageIds, plan.variants));
  for (const file of files) listed.push((await media.upload(storeId, file)).id);
  return transaction(async () => {
    const categoryId = await categoryNamed(storeId, category);
    const listing = { name: name.normalize("NFC"), description, status, options: plan.options };
    await insertProduct({ ...listing, storeId, id, categoryId });
    await writeImages(storeId, id, allImageIds(listed, plan.variants));
    await writeVariants(actor, storeId, id, plan.variants, []);
    return getProduct(storeId, id);
  });
}

/** Under the first free slug of its name, also when products of one name are made at once. */
async function insertProduct(values: Omit<typeof products.$inferInsert, "slug">): Promise<void> {
  const base = slugify(values.name, MAX_SLUG, "product");
  for (;;) {
    const isNear = or(
      eq(products.slug, base),
      like(products.slug, `${sharedStart(base, MAX_SLUG)}%`),
    );
    const near = and(eq(products.storeId, values.storeId), isNear);
    const rows = await db().select({ slug: products.slug }).from(products).where(near);
    const slug = firstFree(base, new Set(rows.map((row) => row.slug)), MAX_SLUG);
    const made = await db()
      .insert(products)
      .values({ ...values, slug })
      .onConflictDoNothing()
      .returning({ id: products.id });
    if (made.length > 0) return;
  }
}

/** A product, archived ones too. @throws AppError not_found */
export async function getProduct(storeId: OwnedStoreId, productId: string): Promise<Product> {
  return presentProduct(await getRow(storeId, productId));
}

async function getRow(storeId: OwnedStoreId, productId: string): Promise<ProductRow> {
  const row = isId(productId) ? await findProductRow(storeId, { id: productId }) : undefined;
  if (!row) throw notFound("product");
  return row;
}

/** The store's products; archived ones only when `status` asks for them. */
export function listProducts(
  storeId: OwnedStoreId,
  query: ListQuery & { status?: Product["status"] | undefined },
): Promise<Page<Product>> {
  const statuses = query.status ? [query.status] : (["active", "draft"] as const);
  return pageOf(storeId, { statuses: [...statuses] }, query, presentProduct);
}

/** How many products are on sale or in draft: what the shell says, for less than counting all. */
export function countListedProducts(storeId: OwnedStoreId): Promise<number> {
  return countOffered(storeId);
}

/** How many products `listProducts` has for a query, on all its pages together. */
export function countListed(
  storeId: OwnedStoreId,
  { status, sort: _, limit: __, cursor: ___, ...filter }: Parameters<typeof listProducts>[1],
): Promise<number> {
  return sizeOf(storeId, { statuses: status ? [status] : ["active", "draft"] }, filter);
}

/** How many products are in each status, and how many active ones are sold out or nearly so. */
export function countProducts(storeId: OwnedStoreId): Promise<ProductCounts> {
  return readCounts(storeId, FEW_LEFT);
}

/**
 * Changes what is given; a status brings an archived product back. Stock changes leave movements.
 * @throws AppError precondition_failed when `ifMatch` names none of today's versions; not_found
 * for it, an image or a variant; invalid_input when the outcome does not fit together
 */
export function updateProduct(
  actor: Actor,
  storeId: OwnedStoreId,
  productId: string,
  changes: ProductChanges,
  ifMatch: string,
): Promise<Product> {
  return transaction(async () => {
    const { name, description, status, category } = changes;
    // Before the product is locked, in the order in which deleting a category locks them.
    const categoryId = category === undefined ? undefined : await categoryNamed(storeId, category);
    const before = await lockProduct(storeId, productId);
    if (!versionsIn(ifMatch).includes(before.version)) {
      throw new AppError(
        "precondition_failed",
        "The product was changed meanwhile. Read it again.",
      );
    }
    const existing = await lockVariants(storeId, productId);
    const plan = planChange(
      {
        productId,
        options: before.options,
        live: existing.filter(({ archivedAt }) => archivedAt === null),
        dormant: existing.find(({ id, archivedAt }) => id === productId && archivedAt !== null),
      },
      changes,
    );
    await db()
      .update(products)
      .set({
        name: name?.normalize("NFC"),
        description,
        status,
        ...(status && { archivedAt: null }),
        categoryId,
        ...(plan && { options: plan.options }),
        version: before.version + 1,
        updatedAt: new Date(),
      })
      .where(
        and(
          eq(products.storeId, storeId),
          eq(products.id, productId),
          eq(products.version, before.version),
        ),
      );
    await updateImages(storeId, productId, changes);
    if (plan) await writeVariants(actor, storeId, productId, plan.variants, existing);
    return getProduct(storeId, productId);
  });
}

async function lockProduct(storeId: OwnedStoreId, productId: string) {
  const [row] = await db()
    .select({ version: products.version, options: products.options })
    .from(products)
    .where(and(eq(products.storeId, storeId), eq(products.id, productId)))
    .for("no key update");
  if (!row) throw notFound("product");
  return row;
}

/** Pictures that its variants show are among the product's. */
async function updateImages(
  storeId: OwnedStoreId,
  productId: string,
  { imageIds, variants }: ProductChanges,
): Promise<void> {
  const named = variants?.flatMap(({ imageId }) => imageId ?? []) ?? [];
  if (imageIds === undefined && named.length === 0) return;
  const today = imageIds ?? (await getRow(storeId, productId)).images.map(({ id }) => id);
  await writeImages(storeId, productId, [...today, ...named]);
}

/** Archives a product; doing it again changes nothing. @throws AppError not_found */
export async function archiveProduct(
  _actor: Actor,
  storeId: OwnedStoreId,
  productId: string,
): Promise<void> {
  const at = new Date();
  const archived = await db()
    .update(products)
    .set({
      status: "archived",
      archivedAt: at,
      updatedAt: at,
      version: sql`${products.version} + 1`,
    })
    .where(
      and(
        eq(products.storeId, storeId),
        eq(products.id, productId),
        ne(products.status, "archived"),
      ),
    )
    .returning({ id: products.id });
  if (archived.length === 0) await getRow(storeId, productId);
}

/**
 * Counts a variant's stock anew (`set`, null to stop counting) or changes it by `delta` pieces,
 * which is safe beside sales. Every change leaves a movement; the ETag stays.
 * @throws AppError not_found; invalid_input without `variantId` on a product with options; conflict
 * `insufficient_stock` below 0 and for a delta on stock that is not counted
 */
export function changeStock(
  actor: Actor,
  storeId: OwnedStoreId,
  productId: string,
  change: StockChange,
): Promise<Product> {
  return transaction(async () => {
    const product = await getProduct(storeId, productId);
    const variantId = change.variantId ?? productId;
    if (change.variantId === undefined && product.options.length > 0) {
      throw invalidInput([{ path: "variantId", message: "is required with options" }]);
    }
    if (!product.variants.some(({ id }) => id === variantId)) throw notFound("variant");
    if ("delta" in change) {
      await addStock(actor, storeId, variantId, change.delta, change.reason);
    } else {
      await setStock(actor, storeId, variantId, change.set, change.reason);
    }
    return getProduct(storeId, productId);
  });
}
