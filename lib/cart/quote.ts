import { createHash } from "node:crypto";
import { deliveryFeeFor } from "@/lib/money";

type QuotedLine = { id: string; qty: number; salePrice: number };
type Fees = { deliveryFee: number; freeDeliveryAbove: number | null };

/**
 * Stands for what a buyer was shown: the lines with their prices, the fee, and the cart's epoch,
 * so that a quote is good for one order. A line that went out of sale keeps its price here: what
 * tells of that is `unavailable`, not a changed price.
 */
export function quoteOf(epoch: number, lines: QuotedLine[], fees: Fees): string {
  const inOrder = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
  const count = lines.reduce((sum, { qty }) => sum + qty, 0);
  const value = lines.reduce((sum, { qty, salePrice }) => sum + qty * salePrice, 0);
  const shown = [
    epoch,
    deliveryFeeFor(value, count, fees),
    inOrder.map(({ id, qty, salePrice }) => [id, qty, salePrice]),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);
}
