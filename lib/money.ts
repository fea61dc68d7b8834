import { z } from "zod";
import { deliveryFeeFor } from "./delivery-fee";
import { MAX_PRICE } from "./max-price";

export { deliveryFeeFor, MAX_PRICE };

export const priceSchema = z.int().min(1).max(MAX_PRICE).meta({
  description: "Minor units of the store's currency (paise, cents), above 0.",
  example: 49900,
});

export const amountSchema = z.int().min(0).max(MAX_PRICE).meta({
  description: "Minor units of the store's currency (paise, cents).",
  example: 4000,
});

export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrency, { message: "is not a currency of ISO 4217" })
  .meta({ description: "ISO 4217", example: "INR" });

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}
