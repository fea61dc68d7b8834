import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type AddressColumn, createdAt, id, instant, minorUnits, updatedAt } from "../columns";
import { productVariants } from "./catalog";
import { customers } from "./customers";
import { stores } from "./stores";

const orderStatuses = [
  "pending",
  "accepted",
  "shipped",
  "delivered",
  "cancelled",
  "returned",
] as const;

export const orders = pgTable(
  "orders",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    id: id(),
    number: integer("number").notNull(),
    /** Null for a counter sale without a known buyer. */
    customerId: uuid("customer_id").references(() => customers.id),
    /** The unproven session that placed it and alone may read it as a buyer. */
    bypassSessionId: uuid("bypass_session_id"),
    /** Cart id and its epoch: a cart's content becomes one order, under any number of keys. */
    cartKey: text("cart_key"),
    status: text("status", { enum: orderStatuses }).notNull().default("pending"),
    paymentStatus: text("payment_status", { enum: ["unpaid", "claimed", "paid", "refunded"] })
      .notNull()
      .default("unpaid"),
    payment: text("payment", { enum: ["cod", "upi"] }).notNull(),
    paymentReference: text("payment_reference"),
    channel: text("channel", { enum: ["storefront", "counter", "chat", "phone", "api"] }).notNull(),
    source: text("source"),
    name: text("name").notNull(),
    mobile: text("mobile"),
    address: jsonb("address").$type<AddressColumn>(),
    note: text("note"),
    currency: text("currency").notNull(),
    subtotal: minorUnits("subtotal").notNull(),
    discount: minorUnits("discount").notNull().default(0),
    deliveryFee: minorUnits("delivery_fee").notNull().default(0),
    tax: minorUnits("tax").notNull().default(0),
    total: minorUnits("total").notNull(),
    trackingToken: text("tracking_token").notNull(),
    /** Counts up with every edit of the lines: an edit is of the lines that it saw, or of none. */
    revision: integer("revision").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: "orders_pkey", columns: [t.storeId, t.id] }),
    unique("orders_id_key").on(t.id),
    unique("orders_number_key").on(t.storeId, t.number),
    unique("orders_tracking_token_key").on(t.trackingToken),
    unique("orders_cart_key").on(t.cartKey),
    index("orders_newest_idx").on(t.storeId, t.createdAt, t.id),
    index("orders_status_idx").on(t.storeId, t.status, t.createdAt, t.id),
    index("orders_customer_idx").on(t.customerId, t.createdAt, t.id),
    index("orders_store_customer_idx").on(t.storeId, t.customerId),
    index("orders_payment_status_idx").on(t.storeId, t.paymentStatus, t.createdAt, t.id),
    // With the store in it, so that one store's search never walks the names of all the others.
    index("orders_search_idx").using(
      "gin",
      t.storeId,
      sql`${t.name} gin_trgm_ops`,
      sql`${t.mobile} gin_trgm_ops`,
    ),
    check(
      "orders_states_known",
      sql`${t.status} in ('pending', 'accepted', 'shipped', 'delivered', 'cancelled', 'returned')
        and ${t.paymentStatus} in ('unpaid', 'claimed', 'paid', 'refunded')`,
    ),
    check(
      "orders_amounts_not_negative",
      sql`${t.subtotal} >= 0 and ${t.discount} between 0 and ${t.subtotal} and ${t.deliveryFee} >= 0
        and ${t.tax} >= 0`,
    ),
    check("orders_revision_not_negative", sql`${t.revision} >= 0`),
    check(
      "orders_total_adds_up",
      sql`${t.total} = ${t.subtotal} - ${t.discount} + ${t.deliveryFee} + ${t.tax} and ${t.total} >= 0`,
    ),
  ],
);

/** A line of an order with its own copy of what was sold. */
export const orderItems = pgTable(
  "order_items",
  {
    storeId: uuid("store_id").notNull(),
    id: id(),
    orderId: uuid("order_id").notNull(),
    position: integer("position").notNull(),
    productId: uuid("product_id").notNull(),
    variantId: uuid("variant_id").notNull(),
    name: text("name").notNull(),
    options: jsonb("options").$type<Record<string, string>>().notNull().default({}),
    category: text("category").notNull(),
    sku: text("sku"),
    /** Hash and size of the picture, never an address. */
    image: jsonb("image").$type<{ hash: string; width: number; height: number }>(),
    mrp: minorUnits("mrp").notNull(),
    salePrice: minorUnits("sale_price").notNull(),
    qty: integer("qty").notNull(),
    lineTotal: minorUnits("line_total").notNull(),
  },
  (t) => [
    primaryKey({ name: "order_items_pkey", columns: [t.storeId, t.id] }),
    foreignKey({
      name: "order_items_order_fkey",
      columns: [t.storeId, t.orderId],
      foreignColumns: [orders.storeId, orders.id],
    }),
    foreignKey({
      name: "order_items_variant_fkey",
      columns: [t.storeId, t.variantId],
      foreignColumns: [productVariants.storeId, productVariants.id],
    }),
    unique("order_items_variant_key").on(t.storeId, t.orderId, t.variantId),
    check("order_items_qty_range", sql`${t.qty} between 1 and 999`),
    check("order_items_line_adds_up", sql`${t.lineTotal} = ${t.salePrice} * ${t.qty}`),
  ],
);

/** What an event tells beyond its kind: money in minor units of the order's currency. */
export type EventDetails = {
  cancelReason?: string;
  edit?: {
    /** From and to in pieces: 0 is a line that was not there, or is there no more. */
    lines: { name: string; options: Record<string, string>; from: number; to: number }[];
    totalFrom: number;
    totalTo: number;
  };
};

/** What happened to an order, by whom, in order. */
export const orderEvents = pgTable(
  "order_events",
  {
    storeId: uuid("store_id").notNull(),
    id: id(),
    orderId: uuid("order_id").notNull(),
    kind: text("kind", {
      enum: ["placed", "status", "payment", "edited", "note", "undone"],
    }).notNull(),
    fromStatus: text("from_status"),
    toStatus: text("to_status").notNull(),
    actorKind: text("actor_kind", { enum: ["account", "customer", "key", "system"] }).notNull(),
    actorId: uuid("actor_id"),
    note: text("note"),
    /** Why it was cancelled, or what an edit changed. */
    details: jsonb("details").$type<EventDetails>(),
    createdAt: createdAt(),
    /** Until then, by the database's clock, who did it may take it back. All of one step say the same. */
    undoUntil: instant("undo_until"),
  },
  (t) => [
    primaryKey({ name: "order_events_pkey", columns: [t.storeId, t.id] }),
    foreignKey({
      name: "order_events_order_fkey",
      columns: [t.storeId, t.orderId],
      foreignColumns: [orders.storeId, orders.id],
    }),
    index("order_events_order_idx").on(t.storeId, t.orderId, t.createdAt),
  ],
);
