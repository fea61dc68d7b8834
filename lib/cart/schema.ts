import { z } from "zod";
import { idSchema } from "@/lib/id-schema";
import { imageSchema } from "@/lib/media/schema";
import { amountSchema, currencySchema, priceSchema } from "@/lib/money";
import { MAX_QTY } from "./limits";

export { MAX_QTY };

export const MAX_LINES = 100;
export const CART_DAYS = 30;

export const qtySchema = z.int().min(1).max(MAX_QTY);

/** A sum of prices: whole minor units, up to 100 lines of 999 at the highest price. */
export const sumSchema = z.int().min(0);

export const newCartSchema = z
  .strictObject({ storeLink: z.string().min(1).max(60) })
  .meta({ id: "NewCart" });

export const newCartItemSchema = z
  .strictObject({
    productId: idSchema,
    variantId: idSchema.optional(),
    qty: qtySchema,
    storeLink: z.string().min(1).max(60),
  })
  .meta({ id: "NewCartItem" });

export const cartQtySchema = z
  .strictObject({
    qty: z.int().min(0).max(MAX_QTY),
    productId: idSchema.optional().meta({
      description:
        "The line's product: a line that is not there is then made, so that adding may be repeated, too.",
    }),
  })
  .meta({ id: "CartQty", description: "0 removes the line." });

export const noticeSchema = z.enum(["unavailable", "low_stock", "price_changed"]);

/** The product's data as it is saved in a line. */
export const savedLineSchema = z.object({
  productId: idSchema,
  variantId: idSchema,
  name: z.string(),
  slug: z.string(),
  options: z.record(z.string(), z.string()),
  image: imageSchema.nullable(),
  category: z.string(),
  mrp: priceSchema,
  salePrice: priceSchema,
});

export const cartItemSchema = z
  .object({
    id: idSchema.meta({ description: "The variant's id." }),
    ...savedLineSchema.shape,
    qty: qtySchema,
    lineTotal: sumSchema,
    notice: noticeSchema.optional(),
    left: z
      .int()
      .nullable()
      .meta({ description: "Pieces left when fewer than asked for, else null." }),
    savedPrice: priceSchema
      .nullable()
      .meta({ description: "The sale price saved in the line, when today's is another." }),
  })
  .meta({ id: "CartItem" });

export const cartSchema = z
  .object({
    id: z
      .string()
      .nullable()
      .meta({ description: "The cart's only key; null for one not made yet." }),
    storeId: idSchema,
    storeLink: z.string(),
    items: z.array(cartItemSchema),
    itemCount: z.int(),
    subtotal: sumSchema,
    deliveryFee: amountSchema,
    total: sumSchema,
    currency: currencySchema,
    quote: z.string().meta({ description: "Stands for the lines, prices and fees just shown." }),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Cart" });

export type NewCartItem = z.infer<typeof newCartItemSchema>;
export type SavedLine = z.infer<typeof savedLineSchema>;
export type CartItem = z.infer<typeof cartItemSchema>;
export type Cart = z.infer<typeof cartSchema>;
export type CartNotice = z.infer<typeof noticeSchema>;
