import "server-only";
import { eq, sql } from "drizzle-orm";
import { orderItems, orders } from "@/db/schema/orders";
import { orderCounters } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import type { CartItem } from "@/lib/cart/schema";
import type { Sellable } from "@/lib/catalog/sellable";
import { newId } from "@/lib/ids";
import { noteEvent } from "@/lib/orders/ledger";
import type { OrderRecord } from "@/lib/orders/present";

type NewOrderRow = Omit<typeof orders.$inferInsert, "number" | "id"> & { id: string };
type BoughtLine = { item: CartItem; today: Sellable };

/**
 * The store's next number. The counter's row stays locked until the transaction ends, so the next
 * order waits, and a transaction that fails gives its number back: numbers have no gaps.
 */
async function nextNumber(storeId: string): Promise<number> {
  const [counter] = await db()
    .update(orderCounters)
    .set({ lastNumber: sql`${orderCounters.lastNumber} + 1` })
    .where(eq(orderCounters.storeId, storeId))
    .returning({ number: orderCounters.lastNumber });
  if (!counter) throw new Error(`Store ${storeId} has no order counter.`);
  return counter.number;
}

/** Writes an order with its lines, its first event and the message of it. */
export async function writeOrder(
  actor: Actor,
  row: NewOrderRow,
  lines: BoughtLine[],
): Promise<Omit<OrderRecord, "storeLink">> {
  const number = await nextNumber(row.storeId);
  const items = lines.map((line, position) => itemRow(row, line, position));
  const [order] = await db()
    .insert(orders)
    .values({ ...row, number })
    .returning();
  if (!order) throw new Error("An order that was inserted was not returned.");
  const placed = { kind: "placed", from: null, to: order.status } as const;
  await Promise.all([db().insert(orderItems).values(items), noteEvent(order, actor, placed)]);
  return { order, items };
}

function itemRow({ storeId, id: orderId }: NewOrderRow, line: BoughtLine, position: number) {
  const { item, today } = line;
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
    qty: item.qty,
    lineTotal: today.salePrice * item.qty,
  };
}
