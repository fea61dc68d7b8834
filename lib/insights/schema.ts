/** One calendar day of a store's sales, in its time zone. Cancelled and returned orders are left out. */
export type DaySales = {
  /** YYYY-MM-DD. */
  day: string;
  orders: number;
  /** Minor units. */
  sales: number;
};

/** What waits for a hand in a store, beyond the counts by status. */
export type Waiting = {
  /** Orders to accept: who has waited longest, since when, and what all of them come to. */
  pending: { name: string; since: string; total: number } | null;
  /** The number of the oldest order that is accepted and not yet shipped. */
  oldestAccepted: number | null;
  /** UPI payments that buyers say they made, oldest first. */
  claims: { number: number; total: number }[];
  /** Names of sold-out products on sale, at most two. */
  soldOut: string[];
};
