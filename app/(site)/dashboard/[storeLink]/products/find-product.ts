import "server-only";
import type { Product } from "@/lib/catalog/schema";
import * as catalog from "@/lib/catalog/service";
import { AppError } from "@/lib/errors";
import type { OwnedStoreId } from "@/lib/stores/access";

/** The store's product of this id, or null for what an address names and is not there. */
export async function findProduct(
  storeId: OwnedStoreId,
  productId: string,
): Promise<Product | null> {
  return catalog.getProduct(storeId, productId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
}
