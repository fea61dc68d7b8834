import { z } from "zod";
import { addressSchema } from "@/lib/address";
import { sumSchema } from "@/lib/cart/schema";
import { idSchema } from "@/lib/id-schema";
import { mobileSchema } from "@/lib/mobile-schema";
import { amountSchema, currencySchema, priceSchema } from "@/lib/money";
import { orderStatuses } from "./status";

export const paymentStatuses = ["unpaid", "claimed", "paid", "refunded"] as const;
export const payments = ["cod", "upi"] as const;
export const channels = ["storefront", "counter", "chat", "phone", "api"] as const;

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
  })
  .meta({ id: "SellerOrder" });

/** At least one of the two; `paymentStatus` confirms a claimed payment, or says that it was paid back. */
export const orderChangesSchema = z
  .strictObject({ status: z.enum(orderStatuses), paymentStatus: z.enum(paymentStatuses) })
  .partial()
  .refine(({ status, paymentStatus }) => status !== undefined || paymentStatus !== undefined, {
    path: ["status"],
    message: "is needed, or paymentStatus",
  })
  .meta({ id: "OrderChanges" });

export const orderEventSchema = z.object({
  kind: z.enum(["placed", "status", "payment"]),
  toStatus: z.string(),
  note: z.string().nullable(),
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
  createdAt: fields.createdAt,
  events: z.array(orderEventSchema),
});

export type OrderChanges = z.infer<typeof orderChangesSchema>;
export type Order = z.infer<typeof orderSchema>;
export type SellerOrder = z.infer<typeof sellerOrderSchema>;
export type OrderItem = z.infer<typeof orderItemSchema>;
export type OrderEvent = z.infer<typeof orderEventSchema>;
/** An event as the seller sees it: also who did it, and what was taken back. */
export type StoreOrderEvent = Omit<OrderEvent, "kind"> & {
  kind: OrderEvent["kind"] | "undone";
  fromStatus: string | null;
  by: "seller" | "buyer" | "program" | "system";
};
export type TrackedOrder = z.infer<typeof trackedOrderSchema>;
export type PaymentStatus = (typeof paymentStatuses)[number];
export type Payment = (typeof payments)[number];
export type Channel = (typeof channels)[number];
