import type { orderItems } from "@/db/schema/orders";
import type { Sellable } from "@/lib/catalog/sellable";
import { newId } from "@/lib/ids";

type Line = { today: Sellable; qty: number; position: number };

/** A new line of an order: a copy of what is sold, at today's price. */
export function newItemRow(
  { storeId, id: orderId }: { storeId: string; id: string },
  { today, qty, position }: Line,
) {
  const { image } = today;
  return {
    storeId,
    id: newId(),
    orderId,
    position,
    productId: today.productId,
    variantId: today.variantId,
    name: today.name,
    options: today.options,
    category: today.category,
    sku: today.sku,
    image: image && { hash: image.hash, width: image.width, height: image.height },
    mrp: today.mrp,
    salePrice: today.salePrice,
    qty,
    lineTotal: today.salePrice * qty,
  } satisfies typeof orderItems.$inferInsert;
}
