import "server-only";
import { sql } from "drizzle-orm";
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
 * Writes an order with its lines, its first event and the message of it. The store's counter stays
 * locked until the transaction ends, so the next order waits, and a transaction that fails gives
 * its number back: numbers have no gaps.
 */
export async function writeOrder(
  actor: Actor,
  row: NewOrderRow,
  lines: BoughtLine[],
): Promise<Omit<OrderRecord, "storeLink">> {
  const counter = db()
    .$with("counter", { lastNumber: sql<number>`last_number` })
    .as(sql`
    update ${orderCounters} set last_number = last_number + 1
    where ${orderCounters.storeId} = ${row.storeId} returning last_number`);
  const [order] = await db()
    .with(counter)
    .insert(orders)
    .values({ ...row, number: sql`(select last_number from counter)` })
    .returning()
    .prepare("order_insert")
    .execute();
  if (!order) throw new Error("An order that was inserted was not returned.");
  const items = lines.map((line, position) => itemRow(row, line, position));
  const placed = { kind: "placed", from: null, to: order.status } as const;
  // On one connection, so that all three are on their way before the first is answered.
  await Promise.all([
    db().insert(orderItems).values(items).prepare("order_items_insert").execute(),
    noteEvent(order, actor, placed),
  ]);
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
