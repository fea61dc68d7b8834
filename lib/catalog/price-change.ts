import { MAX_PRICE } from "@/lib/max-price";
import { toAsciiDigits } from "@/lib/money-text";

type Priced = { mrp: number; salePrice: number };

/**
 * What to save when only the sale price is typed. A product whose MRP is its price has none to
 * speak of, so the two stay equal; else the price must not pass the MRP.
 */
export function priceChange(
  was: Priced,
  salePrice: number,
): { salePrice: number; mrp?: number } | "overMrp" | "notPositive" | "tooLarge" {
  if (salePrice < 1) return "notPositive";
  if (salePrice > MAX_PRICE) return "tooLarge";
  if (was.mrp === was.salePrice) return { salePrice, mrp: salePrice };
  return salePrice > was.mrp ? "overMrp" : { salePrice };
}

/** Pieces as a person typed them: empty means not counted, `undefined` that it is no whole number. */
export function readStock(typed: string): number | null | undefined {
  const bare = toAsciiDigits(typed).replaceAll(",", "").trim();
  if (bare === "") return null;
  const pieces = /^\d{1,7}$/.test(bare) ? Number(bare) : Number.NaN;
  return pieces <= 1_000_000 ? pieces : undefined;
}
