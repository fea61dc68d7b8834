type Fees = { deliveryFee: number; freeDeliveryAbove: number | null };

/** The fee for a cart of `subtotal`: none for an empty one, none at or above the free limit. */
export function deliveryFeeFor(subtotal: number, itemCount: number, fees: Fees): number {
  if (itemCount === 0) return 0;
  if (fees.freeDeliveryAbove !== null && subtotal >= fees.freeDeliveryAbove) return 0;
  return fees.deliveryFee;
}
