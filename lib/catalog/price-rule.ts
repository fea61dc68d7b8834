import { MAX_PRICE } from "@/lib/max-price";

/** How many prices move at once: by whole or broken per cent, or by minor units; both signed. */
export type PriceRule = {
  by: { percent: number } | { amount: number };
  /** Rounds to whole units of the currency: rupees without paise. */
  whole?: boolean | undefined;
  /** `keep` leaves the MRP, which then is the most; `move` takes it along by the same rule. */
  mrp?: "keep" | "move" | undefined;
};

export type Priced = { mrp: number; salePrice: number };

/** `held`: it would have passed the MRP, and stops there. */
export type Repriced = Priced & { held: boolean };

export type NotRepriced = "unchanged" | "tooLow" | "tooHigh" | "atMrp";

/**
 * A price after a rule, or why it stays. It never passes its MRP: it stops there, and stays when it
 * stands there already. One that would fall below the least (a minor unit, or a whole one when
 * rounded) or rise above the most is left alone rather than bent. `unit` is minor units in a whole.
 */
export function reprice(was: Priced, rule: PriceRule, unit: number): Repriced | NotRepriced {
  const step = stepOf(rule, unit);
  const wanted = step(was.salePrice);
  if (wanted < (rule.whole ? unit : 1)) return "tooLow";
  const mrp = rule.mrp === "move" ? Math.max(step(was.mrp), wanted) : was.mrp;
  if (mrp > MAX_PRICE) return "tooHigh";
  const salePrice = Math.min(wanted, mrp);
  const held = salePrice < wanted;
  if (salePrice === was.salePrice && mrp === was.mrp) return held ? "atMrp" : "unchanged";
  return { mrp, salePrice, held };
}

function stepOf({ by, whole }: PriceRule, unit: number): (price: number) => number {
  const moved = (price: number) =>
    "percent" in by ? (price * (100 + by.percent)) / 100 : price + by.amount;
  return (price) => (whole ? Math.round(moved(price) / unit) * unit : Math.round(moved(price)));
}

/**
 * The same for all variants of a product, which move together or not at all: one that may not move
 * keeps the others, and one that has no need to does not.
 */
export function repriceAll<T extends Priced>(
  variants: readonly T[],
  rule: PriceRule,
  unit: number,
): { variant: T; now: Repriced }[] | NotRepriced {
  const moved: { variant: T; now: Repriced }[] = [];
  let why: NotRepriced = "unchanged";
  for (const variant of variants) {
    const now = reprice(variant, rule, unit);
    if (now === "tooLow" || now === "tooHigh") return now;
    if (now === "atMrp") why = now;
    else if (now !== "unchanged") moved.push({ variant, now });
  }
  return moved.length > 0 ? moved : why;
}
