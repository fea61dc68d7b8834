import { z } from "zod";
import { addressSchema } from "@/lib/address";
import { idSchema } from "@/lib/id-schema";
import { mobileInputSchema } from "@/lib/mobile-schema";
import { amountSchema, currencySchema } from "@/lib/money";
import { paragraph, text } from "@/lib/text";
import { isGstin, tidyGstin } from "./gstin";
import { storeLayouts } from "./layouts";

export const linkSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold a to z, 0 to 9 and single hyphens between them")
  .meta({ example: "asha-kirana" });

export const upiIdSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9._-]{2,}@[A-Za-z]{2,}[A-Za-z0-9]*$/, "must look like name@bank")
  .meta({ example: "asha@okbank" });

export const gstinSchema = z
  .string()
  .max(40)
  .transform(tidyGstin)
  .refine(isGstin, { message: "is not a GST number" })
  .meta({ example: "27AAPFU0939F1ZV" });

export const accentSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "must look like #015a4d")
  .toLowerCase();

export const newStoreSchema = z
  .strictObject({
    name: text(120),
    address: addressSchema,
    currency: currencySchema.optional(),
    description: paragraph(5000).optional(),
  })
  .meta({ id: "NewStore" });

/** Null clears a setting that may be absent. */
export const storeChangesSchema = z
  .strictObject({
    name: text(120),
    address: addressSchema,
    link: linkSchema,
    description: paragraph(5000),
    accent: accentSchema,
    layout: z.enum(storeLayouts),
    isOpen: z.boolean(),
    deliveryFee: amountSchema,
    freeDeliveryAbove: amountSchema.nullable(),
    minimumOrder: amountSchema,
    upiId: upiIdSchema.nullable(),
    contactPhone: mobileInputSchema.nullable(),
    gstin: gstinSchema.nullable(),
    autoAccept: z.boolean(),
  })
  .partial()
  .meta({ id: "StoreChanges" });

/** What anyone may see of a store: nothing of the owner. */
const publicFields = {
  storeId: idSchema,
  name: z.string(),
  description: z.string(),
  address: addressSchema,
  link: z.string(),
  url: z.string().meta({ description: "The storefront's absolute address." }),
  currency: currencySchema,
  country: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  accent: z.string(),
  layout: z.enum(storeLayouts),
  isOpen: z.boolean(),
  deliveryFee: amountSchema,
  freeDeliveryAbove: amountSchema.nullable(),
  minimumOrder: amountSchema,
  upiId: z.string().nullable(),
  contactPhone: z.string().nullable(),
};

export const storefrontSchema = z.object(publicFields).meta({ id: "Storefront" });

export const storeSchema = z
  .object({
    ...publicFields,
    gstin: z.string().nullable().meta({ description: "Printed on invoices." }),
    autoAccept: z.boolean().meta({ description: "Orders are accepted as they come in." }),
    createdAt: z.iso.datetime(),
    etag: z.string(),
  })
  .meta({ id: "Store" });

export type NewStore = z.infer<typeof newStoreSchema>;
export type StoreChanges = z.infer<typeof storeChangesSchema>;
export type Storefront = z.infer<typeof storefrontSchema>;
export type Store = z.infer<typeof storeSchema>;
