/** Why a store turns an order down; `other` says it in its own words. */
export const cancelReasons = [
  "out_of_stock",
  "cannot_deliver",
  "closed",
  "buyer_asked",
  "other",
] as const;

export type CancelReason = (typeof cancelReasons)[number];

/** Code points that the words of a reason have at most. */
export const MAX_CANCEL_NOTE = 200;
