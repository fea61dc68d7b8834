import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { productImages, productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { listImages } from "@/lib/media/service";
import type { OwnedStoreId } from "@/lib/stores/access";
import type { PlannedVariant } from "./variants";

/** Pictures of a product: those listed, then those of its variants, each once. */
export function allImageIds(listed: string[], variants: PlannedVariant[]): string[] {
  return [...new Set([...listed, ...variants.flatMap(({ mediaId }) => mediaId ?? [])])];
}

/**
 * Makes these the product's pictures, in this order; a variant that showed another shows none.
 * @throws AppError not_found for a foreign one
 */
export async function writeImages(
  storeId: OwnedStoreId,
  productId: string,
  ids: string[],
): Promise<void> {
  const images = await listImages(storeId, [...new Set(ids)]);
  await db()
    .delete(productImages)
    .where(and(eq(productImages.storeId, storeId), eq(productImages.productId, productId)));
  const ofProduct = and(
    eq(productVariants.storeId, storeId),
    eq(productVariants.productId, productId),
  );
  await db()
    .update(productVariants)
    .set({ mediaId: null })
    .where(and(ofProduct, notInArray(productVariants.mediaId, ids)));
  if (images.length === 0) return;
  const rows = images.map(({ id }, position) => ({ storeId, productId, mediaId: id, position }));
  await db().insert(productImages).values(rows);
}
