import { deliveryFeeFor } from "@/lib/money";

type Line = { salePrice: number; qty: number; isAvailable: boolean };
type Fees = { deliveryFee: number; freeDeliveryAbove: number | null };

export type Totals = { itemCount: number; subtotal: number; deliveryFee: number; total: number };

/** What a line costs, in minor units: nothing while it cannot be had. */
export function lineTotalOf({ salePrice, qty, isAvailable }: Line): number {
  return isAvailable ? salePrice * qty : 0;
}

/**
 * A cart's sums in minor units. A line that cannot be had is counted in `itemCount`, since it is
 * shown, and in no sum: the subtotal is that of the line totals.
 */
export function totalsOf(lines: Line[], fees: Fees): Totals {
  const itemCount = sum(lines.map(({ qty }) => qty));
  const available = sum(lines.filter((line) => line.isAvailable).map(({ qty }) => qty));
  const subtotal = sum(lines.map(lineTotalOf));
  const deliveryFee = deliveryFeeFor(subtotal, available, fees);
  return { itemCount, subtotal, deliveryFee, total: subtotal + deliveryFee };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
