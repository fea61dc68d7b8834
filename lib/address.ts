import { z } from "zod";
import { text } from "./text";

const part = () => text(200).optional();

export const addressSchema = z
  .strictObject({
    line1: text(200),
    line2: part(),
    landmark: part(),
    city: part(),
    state: part(),
    postalCode: text(20).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .meta({ description: "ISO 3166-1 alpha-2; the store's when left out." }),
  })
  .meta({ id: "Address" });

export type Address = z.infer<typeof addressSchema>;

/** An address as kept: its country is always known. */
export type KeptAddress = Address & { country: string };
