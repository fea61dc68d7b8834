import { z } from "zod";
import { MAX_PRICE } from "./max-price";

export { MAX_PRICE };

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

type Fees = { deliveryFee: number; freeDeliveryAbove: number | null };

/** The fee for a cart of `subtotal`: none for an empty one, none at or above the free limit. */
export function deliveryFeeFor(subtotal: number, itemCount: number, fees: Fees): number {
  if (itemCount === 0) return 0;
  if (fees.freeDeliveryAbove !== null && subtotal >= fees.freeDeliveryAbove) return 0;
  return fees.deliveryFee;
}
