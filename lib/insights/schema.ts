/** One calendar day of a store's sales, in its time zone. Cancelled and returned orders are left out. */
export type DaySales = {
  /** YYYY-MM-DD. */
  day: string;
  orders: number;
  /** Minor units. */
  sales: number;
};

/** Orders of one kind that wait: `since` when the oldest has, in RFC 3339. */
export type WaitingOrder = { number: number; name: string; since: string };

/** What waits for a hand in a store, beyond the counts by status. */
export type Waiting = {
  /** Orders to accept: who has waited longest, and what all of them come to. */
  pending: (WaitingOrder & { total: number }) | null;
  /** The oldest order that is accepted and not yet shipped. */
  accepted: WaitingOrder | null;
  /** UPI payments that buyers say they made: how many, and the oldest of them with their amounts. */
  claims: { count: number; oldest: { number: number; total: number; since: string }[] };
  /** Names of sold-out products on sale and of those nearly so, at most two of each. */
  soldOut: string[];
  low: string[];
};

/** What sold in the last seven days, in pieces and minor units. */
export type Seller = { productId: string; pieces: number; sales: number };
