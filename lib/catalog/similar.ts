import "server-only";
import { type ProductRow, presentListed } from "./product-row";
import { readCategorySize, readSimilar, type SimilarPart } from "./queries";
import type { StorefrontProduct } from "./schema";

export type Similar = {
  categorySlug: string;
  /** Active products of the category, the one in question among them. */
  total: number;
  products: StorefrontProduct[];
};

const PARTS: SimilarPart[] = ["after", "before", "soldOut"];

/**
 * Up to `n` other active products of the product's category, never itself: those that follow it in
 * the newest-first list, round to those before it, so that each product leads on to other ones; what
 * is sold out comes last. Reads no more rows than it gives.
 */
export async function listSimilar(
  storeId: string,
  product: { id: string; categoryId: string },
  n: number,
): Promise<Similar> {
  const rows: ProductRow[] = [];
  for (const part of PARTS) {
    if (rows.length === n) break;
    rows.push(...(await readSimilar(storeId, product, part, n - rows.length)));
  }
  const size = await readCategorySize(storeId, product.categoryId);
  const products = rows.map(presentListed);
  return { categorySlug: size?.slug ?? "", total: size?.total ?? products.length, products };
}
