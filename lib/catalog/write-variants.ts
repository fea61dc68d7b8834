import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { newId } from "@/lib/ids";
import type { OwnedStoreId } from "@/lib/stores/access";
import { say } from "./movement";
import type { VariantRow } from "./product-row";
import type { PlannedVariant } from "./variants";

export type LockedVariant = VariantRow & { archivedAt: Date | null };

/** A product's variants, archived ones too, locked in the order of ids that sales lock them in. */
export function lockVariants(storeId: OwnedStoreId, productId: string): Promise<LockedVariant[]> {
  const v = productVariants;
  return db()
    .select({
      id: v.id,
      options: v.options,
      mrp: v.mrp,
      salePrice: v.salePrice,
      stock: v.stock,
      sku: v.sku,
      mediaId: v.mediaId,
      archivedAt: v.archivedAt,
    })
    .from(v)
    .where(and(eq(v.storeId, storeId), eq(v.productId, productId)))
    .orderBy(asc(v.id))
    .for("update");
}

/**
 * Makes `planned` the product's live variants, in this order: those that exist are changed, new
 * ones get ids that were never used, and the rest are archived, since orders point to them.
 */
export async function writeVariants(
  actor: Actor,
  storeId: OwnedStoreId,
  productId: string,
  planned: PlannedVariant[],
  existing: LockedVariant[],
): Promise<void> {
  const v = productVariants;
  if (existing.length > 0) {
    // All first, so that two variants can change places under the unique choice of options.
    await db()
      .update(v)
      .set({ archivedAt: new Date() })
      .where(and(eq(v.storeId, storeId), eq(v.productId, productId), isNull(v.archivedAt)));
  }
  const before = new Map(existing.map((variant) => [variant.id, variant]));
  for (const [position, { id, ...fields }] of planned.entries()) {
    const known = id === null ? undefined : before.get(id);
    const variantId = id ?? newId();
    const values = { ...fields, position, archivedAt: null };
    await say({ kind: "counted", actor });
    if (known) {
      await db()
        .update(v)
        .set(values)
        .where(and(eq(v.storeId, storeId), eq(v.id, variantId)));
    } else {
      await db()
        .insert(v)
        .values({ ...values, storeId, productId, id: variantId });
    }
  }
}
