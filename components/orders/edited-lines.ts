import { deliveryFeeFor } from "@/lib/delivery-fee";
import type { SellerOrder } from "@/lib/orders/schema";

/** A line while it is edited; `qty` is what stands in its field. */
export type EditedLine = {
  productId: string;
  variantId: string;
  name: string;
  options: Record<string, string>;
  image: SellerOrder["items"][number]["image"];
  salePrice: number;
  qty: string;
};

export type Terms = { deliveryFee: number; freeDeliveryAbove: number | null };

/** A quantity as it was typed; what is no whole number up to 999 counts as none. */
export const pieces = (qty: string): number => (/^\s*\d{1,3}\s*$/.test(qty) ? Number(qty) : 0);

export const linesOf = ({ items }: Pick<SellerOrder, "items">): EditedLine[] =>
  items.map(({ productId, variantId, name, options, image, salePrice, qty }) => {
    return { productId, variantId, name, options, image, salePrice, qty: String(qty) };
  });

/** The sums that saving would give, as far as the page knows the store's terms. */
export function sumsOf(
  { address, discount: given }: Pick<SellerOrder, "address" | "discount">,
  lines: readonly EditedLine[],
  terms: Terms,
) {
  const count = lines.reduce((sum, { qty }) => sum + pieces(qty), 0);
  const subtotal = lines.reduce((sum, { salePrice, qty }) => sum + salePrice * pieces(qty), 0);
  const deliveryFee = address === null ? 0 : deliveryFeeFor(subtotal, count, terms);
  const discount = Math.min(given, subtotal);
  return { count, subtotal, discount, deliveryFee, total: subtotal - discount + deliveryFee };
}
