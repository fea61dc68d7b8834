import { z } from "zod";
import { addressSchema } from "@/lib/address";
import { MAX_LINES, qtySchema } from "@/lib/cart/schema";
import { idSchema } from "@/lib/id-schema";
import { payments } from "@/lib/orders/schema";
import { paragraph, text } from "@/lib/text";

export const checkoutItemSchema = z
  .strictObject({ productId: idSchema, variantId: idSchema.optional(), qty: qtySchema })
  .meta({ id: "CheckoutItem" });

export const newOrderSchema = z
  .strictObject({
    cart: z.union([
      z.strictObject({ id: z.string().min(1).max(64) }),
      z.strictObject({
        storeLink: z.string().min(1).max(60),
        items: z.array(checkoutItemSchema).max(MAX_LINES),
      }),
    ]),
    quote: z.string().min(1).max(200).optional(),
    name: text(120),
    address: addressSchema,
    payment: z.enum(payments),
    note: paragraph(500).optional(),
  })
  .meta({ id: "NewOrder" });

export type NewOrder = z.output<typeof newOrderSchema>;
export type CheckoutItem = z.output<typeof checkoutItemSchema>;
