import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";
import { AppError, invalidInput } from "@/lib/errors";
import type { OwnedStoreId } from "@/lib/stores/access";
import { MAX_STOCK } from "./schema";

/** @throws AppError conflict `insufficient_stock` below 0 and where pieces are not counted */
export async function addStock(
  actor: Actor,
  storeId: OwnedStoreId,
  variantId: string,
  delta: number,
  reason?: string,
): Promise<void> {
  const sum = sql`${productVariants.stock} + ${delta}`;
  const isVariant = and(eq(productVariants.storeId, storeId), eq(productVariants.id, variantId));
  const changed = await db()
    .update(productVariants)
    .set({ stock: sum })
    .where(and(isVariant, sql`${sum} between 0 and ${MAX_STOCK}`))
    .returning({ id: productVariants.id });
  if (changed.length > 0) {
    return recordMovement(actor, storeId, variantId, "adjusted", delta, reason);
  }
  if (delta > 0) {
    const [variant] = await db().select().from(productVariants).where(isVariant);
    if (variant?.stock !== null) {
      throw invalidInput([{ path: "delta", message: `would make more than ${MAX_STOCK}` }]);
    }
  }
  throw new AppError("conflict", "There are not as many, or they are not counted.", {
    reason: "insufficient_stock",
  });
}

export async function setStock(
  actor: Actor,
  storeId: OwnedStoreId,
  variantId: string,
  stock: number | null,
  reason?: string,
): Promise<void> {
  const isVariant = and(eq(productVariants.storeId, storeId), eq(productVariants.id, variantId));
  const [before] = await db()
    .select({ stock: productVariants.stock })
    .from(productVariants)
    .where(isVariant)
    .for("no key update");
  await db().update(productVariants).set({ stock }).where(isVariant);
  const counted = { stock, before: before?.stock ?? null };
  await recordCount(actor, storeId, variantId, counted, reason);
}

/**
 * Leaves the movement of a count: from what was there, nothing when it was not counted, to what is.
 * What stops being counted leaves the ledger whole.
 */
export async function recordCount(
  actor: Actor,
  storeId: OwnedStoreId,
  variantId: string,
  { stock, before }: { stock: number | null; before: number | null },
  reason?: string,
): Promise<void> {
  if (stock === null && before === null) return;
  const delta = (stock ?? 0) - (before ?? 0);
  await recordMovement(actor, storeId, variantId, "counted", delta, reason);
}

async function recordMovement(
  actor: Actor,
  storeId: OwnedStoreId,
  variantId: string,
  kind: "counted" | "adjusted",
  delta: number,
  reason?: string,
): Promise<void> {
  await db()
    .insert(stockMovements)
    .values({ storeId, variantId, kind, delta, reason: reason ?? null, ...actorColumns(actor) });
}
