import { z } from "zod";
import type { EventDetails } from "@/db/schema/orders";
import { addressSchema } from "@/lib/address";
import { MAX_LINES, qtySchema, sumSchema } from "@/lib/cart/schema";
import { idSchema } from "@/lib/id-schema";
import { mobileSchema } from "@/lib/mobile-schema";
import { amountSchema, currencySchema, priceSchema } from "@/lib/money";
import { paragraph, text } from "@/lib/text";
import { cancelReasons, MAX_CANCEL_NOTE } from "./cancel-reason";
import { orderStatuses } from "./status";

export const paymentStatuses = ["unpaid", "claimed", "paid", "refunded"] as const;
export const payments = ["cod", "upi"] as const;
export const channels = ["storefront", "counter", "chat", "phone", "api"] as const;

/** By when they were placed. */
export const orderSorts = ["newest", "oldest"] as const;
export type OrderSort = (typeof orderSorts)[number];

export const orderImageSchema = z
  .object({ url: z.string(), width: z.int(), height: z.int() })
  .meta({ id: "OrderImage" });

export const orderItemSchema = z
  .object({
    id: idSchema,
    productId: idSchema,
    variantId: idSchema,
    name: z.string(),
    options: z.record(z.string(), z.string()),
    image: orderImageSchema.nullable(),
    mrp: priceSchema,
    salePrice: priceSchema,
    qty: z.int(),
    lineTotal: sumSchema,
  })
  .meta({ id: "OrderItem" });

const fields = {
  orderId: idSchema,
  number: z.int().meta({ description: "Counts up from 1001 in each store, without gaps." }),
  storeId: idSchema,
  storeLink: z.string(),
  status: z.enum(orderStatuses),
  paymentStatus: z.enum(paymentStatuses),
  payment: z.enum(payments),
  channel: z.enum(channels),
  source: z.string().nullable(),
  items: z.array(orderItemSchema),
  subtotal: sumSchema,
  discount: sumSchema,
  deliveryFee: amountSchema,
  total: sumSchema,
  currency: currencySchema,
  name: z.string(),
  address: addressSchema.nullable(),
  note: z.string().nullable(),
  cancelReason: z
    .enum(cancelReasons)
    .nullable()
    .meta({ description: "Why the store cancelled it, as the buyer is told." }),
  cancelNote: z.string().nullable().meta({ description: "The same in the store's own words." }),
  trackingUrl: z.string().meta({ description: "Opens without signing in." }),
  createdAt: z.iso.datetime(),
};

/** An order as its buyer sees it. */
export const orderSchema = z.object(fields).meta({ id: "Order" });

/** An order as its seller sees it. */
export const sellerOrderSchema = z
  .object({
    ...fields,
    customer: z
      .object({ id: idSchema, name: z.string().nullable(), mobile: mobileSchema })
      .nullable(),
    paymentReference: z
      .string()
      .nullable()
      .meta({ description: "What the buyer's UPI app showed, as they say." }),
    etag: z.string().meta({ description: "Stands for the lines: another after each edit." }),
  })
  .meta({ id: "SellerOrder" });

/**
 * At least a status or a payment status; `paymentStatus` confirms a claimed payment, or says that it
 * was paid back. A cancellation may say why.
 */
export const orderChangesSchema = z
  .strictObject({
    status: z.enum(orderStatuses),
    paymentStatus: z.enum(paymentStatuses),
    cancelReason: z.enum(cancelReasons),
    cancelNote: text(MAX_CANCEL_NOTE).meta({
      description: "The reason in the store's own words, with `cancelReason: other` only.",
    }),
  })
  .partial()
  .refine(({ status, paymentStatus }) => status !== undefined || paymentStatus !== undefined, {
    path: ["status"],
    message: "is needed, or paymentStatus",
  })
  .refine(({ status, cancelReason }) => cancelReason === undefined || status === "cancelled", {
    path: ["cancelReason"],
    message: "goes with status cancelled only",
  })
  .refine(
    ({ cancelReason, cancelNote }) => (cancelReason === "other") === (cancelNote !== undefined),
    { path: ["cancelNote"], message: "is needed with cancelReason other, and with nothing else" },
  )
  .meta({ id: "OrderChanges" });

/** The lines that a pending order is to hold: all of them. */
export const orderLinesSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({ productId: idSchema, variantId: idSchema.optional(), qty: qtySchema }),
      )
      .min(1)
      .max(MAX_LINES)
      .refine((items) => new Set(items.map(lineIdOf)).size === items.length, {
        message: "names something twice",
      }),
  })
  .meta({ id: "OrderLines" });

type NamedLine = { productId: string; variantId?: string | undefined };

/** The variant that a line is of: a product without options has one, which bears its id. */
export const lineIdOf = ({ productId, variantId = productId }: NamedLine) => variantId;

/** What the store notes for itself. */
export const orderNoteSchema = paragraph(500).refine((note) => note !== "", {
  message: "must not be empty",
});

export const orderEventSchema = z.object({
  kind: z.enum(["placed", "status", "payment", "edited"]),
  toStatus: z.string(),
  createdAt: z.iso.datetime(),
});

/** What a stranger with the tracking link may see: no address, no number, the first name only. */
export const trackedOrderSchema = z.object({
  orderId: idSchema,
  storeId: idSchema,
  number: fields.number,
  status: fields.status,
  paymentStatus: fields.paymentStatus,
  payment: fields.payment,
  items: fields.items,
  subtotal: fields.subtotal,
  discount: fields.discount,
  deliveryFee: fields.deliveryFee,
  total: fields.total,
  currency: fields.currency,
  firstName: z.string(),
  city: z.string().nullable(),
  cancelReason: fields.cancelReason,
  cancelNote: fields.cancelNote,
  createdAt: fields.createdAt,
  events: z.array(orderEventSchema),
});

export type OrderLines = z.output<typeof orderLinesSchema>;
export type OrderChanges = z.infer<typeof orderChangesSchema>;
export type Order = z.infer<typeof orderSchema>;
export type SellerOrder = z.infer<typeof sellerOrderSchema>;
export type OrderItem = z.infer<typeof orderItemSchema>;
export type OrderEvent = z.infer<typeof orderEventSchema>;
/** An event as the seller sees it: also who did it, what exactly, the store's own notes, and what was taken back. */
export type StoreOrderEvent = Omit<OrderEvent, "kind"> & {
  kind: OrderEvent["kind"] | "note" | "undone";
  fromStatus: string | null;
  note: string | null;
  by: "seller" | "buyer" | "program" | "system";
  details: EventDetails | null;
};
export type TrackedOrder = z.infer<typeof trackedOrderSchema>;
export type PaymentStatus = (typeof paymentStatuses)[number];
export type Payment = (typeof payments)[number];
export type Channel = (typeof channels)[number];
