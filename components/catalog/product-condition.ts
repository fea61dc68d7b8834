import type { Product } from "@/lib/catalog/schema";

export type ProductCondition = "active" | "low" | "soldOut" | "draft" | "archived";

/** From here down a stock is called low, as the count of low products does. */
export const LOW_STOCK = 3;

/** What to say of a product in a list: sold out when none of its variants can be bought. */
export function productCondition({
  status,
  variants,
}: Pick<Product, "status" | "variants">): ProductCondition {
  if (status !== "active") return status;
  const stocks = variants.map(({ stock }) => stock);
  if (stocks.length > 0 && stocks.every((stock) => stock === 0)) return "soldOut";
  return stocks.some((stock) => stock !== null && stock <= LOW_STOCK) ? "low" : "active";
}
