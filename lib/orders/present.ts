import type { orderItems, orders } from "@/db/schema/orders";
import { env } from "@/lib/env";
import { etagOf } from "@/lib/etag";
import { imageUrl } from "@/lib/media/url";
import type { CancelReason } from "./cancel-reason";
import type { Order, OrderItem, SellerOrder, StoreOrderEvent, TrackedOrder } from "./schema";
import { withoutUndone } from "./undone";

export type OrderRow = typeof orders.$inferSelect;

export type OrderItemRow = Pick<
  typeof orderItems.$inferSelect,
  | "id"
  | "productId"
  | "variantId"
  | "name"
  | "options"
  | "image"
  | "mrp"
  | "salePrice"
  | "qty"
  | "lineTotal"
>;

/** An order with its lines in order, its store's link of today, and why it was cancelled. */
export type OrderRecord = {
  order: OrderRow;
  items: OrderItemRow[];
  storeLink: string;
  cancelled: { reason: CancelReason | null; note: string | null } | null;
};

export type BuyerColumns = { id: string | null; name: string | null; mobile: string | null };

/** An order as its buyer sees it. */
export function presentOrder({ order, items, storeLink, cancelled }: OrderRecord): Order {
  return {
    orderId: order.id,
    number: order.number,
    storeId: order.storeId,
    storeLink,
    status: order.status,
    paymentStatus: order.paymentStatus,
    payment: order.payment,
    channel: order.channel,
    source: order.source,
    items: items.map(presentItem),
    subtotal: order.subtotal,
    discount: order.discount,
    deliveryFee: order.deliveryFee,
    total: order.total,
    currency: order.currency,
    name: order.name,
    address: order.address,
    note: order.note,
    cancelReason: cancelled?.reason ?? null,
    cancelNote: cancelled?.note ?? null,
    trackingUrl: `${env().origin}/s/${storeLink}/o/${order.trackingToken}`,
    createdAt: order.createdAt.toISOString(),
  };
}

/** An order as its seller sees it. */
export function presentSellerOrder(record: OrderRecord & { buyer: BuyerColumns }): SellerOrder {
  const { id, name, mobile } = record.buyer;
  const customer = id && mobile ? { id, name, mobile } : null;
  const { paymentReference, revision } = record.order;
  return { ...presentOrder(record), customer, paymentReference, etag: etagOf(revision + 1) };
}

/** An order as anyone with its link may see it: no number, no address, the first name only. */
export function presentTracked(
  { order, items, cancelled }: OrderRecord,
  events: StoreOrderEvent[],
): TrackedOrder {
  return {
    orderId: order.id,
    storeId: order.storeId,
    number: order.number,
    status: order.status,
    paymentStatus: order.paymentStatus,
    payment: order.payment,
    items: items.map(presentItem),
    subtotal: order.subtotal,
    discount: order.discount,
    deliveryFee: order.deliveryFee,
    total: order.total,
    currency: order.currency,
    firstName: order.name.split(/\s+/)[0] ?? "",
    city: order.address?.city ?? null,
    cancelReason: cancelled?.reason ?? null,
    cancelNote: cancelled?.note ?? null,
    createdAt: order.createdAt.toISOString(),
    events: withoutUndone(events).flatMap(({ kind, toStatus, createdAt }) =>
      // What the store notes for itself is not for the buyer.
      kind === "note" || kind === "undone" ? [] : [{ kind, toStatus, createdAt }],
    ),
  };
}

function presentItem({ image, ...item }: OrderItemRow): OrderItem {
  const { id, productId, variantId, name, options, mrp, salePrice, qty, lineTotal } = item;
  const picture = image && {
    url: imageUrl(image.hash, image.width),
    width: image.width,
    height: image.height,
  };
  const bought = { id, productId, variantId, name, options, image: picture };
  return { ...bought, mrp, salePrice, qty, lineTotal };
}
