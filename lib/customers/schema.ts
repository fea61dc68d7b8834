import { z } from "zod";
import { addressSchema } from "@/lib/address";
import { tokenSchema } from "@/lib/auth/schema";
import { sumSchema } from "@/lib/cart/schema";
import { idSchema } from "@/lib/id-schema";
import { mobileSchema } from "@/lib/mobile-schema";
import { text } from "@/lib/text";

export const MAX_ADDRESSES = 10;

export const customerSchema = z
  .object({
    id: idSchema,
    mobile: mobileSchema,
    name: z.string().nullable(),
    addresses: z.array(addressSchema),
  })
  .meta({ id: "Customer" });

export const signedInCustomerSchema = z
  .object({ customer: customerSchema, ...tokenSchema })
  .meta({ id: "SignedInCustomer" });

/** `addresses` is the whole list, newest first. */
export const customerChangesSchema = z
  .strictObject({ name: text(120), addresses: z.array(addressSchema).max(MAX_ADDRESSES) })
  .partial()
  .meta({ id: "CustomerChanges" });

export const storeCustomerSchema = z
  .object({
    id: idSchema,
    name: z.string().nullable(),
    mobile: mobileSchema,
    orderCount: z.int(),
    totalSpent: sumSchema.meta({
      description: "Minor units, without cancelled and returned orders.",
    }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "StoreCustomer" });

export type Customer = z.infer<typeof customerSchema>;
export type CustomerChanges = z.infer<typeof customerChangesSchema>;
export type StoreCustomer = z.infer<typeof storeCustomerSchema>;
