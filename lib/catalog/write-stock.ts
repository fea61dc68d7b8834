import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { AppError, invalidInput } from "@/lib/errors";
import type { OwnedStoreId } from "@/lib/stores/access";
import { say } from "./movement";
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
  await say({ kind: "adjusted", actor, reason });
  const changed = await db()
    .update(productVariants)
    .set({ stock: sum })
    .where(and(isVariant, sql`${sum} between 0 and ${MAX_STOCK}`))
    .returning({ id: productVariants.id });
  if (changed.length > 0) return;
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
  await say({ kind: "counted", actor, reason });
  await db().update(productVariants).set({ stock }).where(isVariant);
}
