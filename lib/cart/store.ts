import type { SavedLine } from "./schema";

export type StoredLine = { lineId: string; qty: number; saved: SavedLine };

export type StoredCart = {
  id: string;
  storeId: string;
  /** Counts up with every order made of this cart. */
  epoch: number;
  /** In the order in which they were first added. */
  lines: StoredLine[];
  expiresAt: Date;
};

export type OrderedLine = { lineId: string; qty: number };

/**
 * Where carts are kept. Each call is atomic, and each change lets the cart live CART_DAYS longer
 * and answers the cart as it then is. One that is not there (any more) is null or `missing`.
 */
export interface CartStore {
  /** Whether calls take part in the database transaction that is under way. */
  readonly joinsTransactions: boolean;
  create(cartId: string, storeId: string): Promise<StoredCart>;
  /** Never writes. */
  read(cartId: string): Promise<StoredCart | null>;
  /** The id of the cart's store. */
  findStoreId(cartId: string): Promise<string | null>;
  /** Adds `qty` to a line, making it if need be, and saves its figures anew; refuses beyond the limits. */
  addQty(cartId: string, lineId: string, qty: number, saved: SavedLine): Promise<Added>;
  /** The same, but `qty` is what there shall be: a repetition changes nothing. */
  putQty(cartId: string, lineId: string, qty: number, saved: SavedLine): Promise<Added>;
  /** Sets a line's quantity, 1 to MAX_QTY. */
  setQty(cartId: string, lineId: string, qty: number): Promise<StoredCart | "missing" | "no_line">;
  /** Takes a line out, if it is there. */
  remove(cartId: string, lineId: string): Promise<StoredCart | "missing">;
  /** Saves figures anew in those lines that are there. */
  saveLines(cartId: string, lines: SavedLine[]): Promise<StoredCart | "missing">;
  /**
   * Takes what was ordered out of the cart and raises its epoch, if that still is `epoch`: what was
   * added meanwhile stays, and a repetition does nothing.
   */
  settle(cartId: string, epoch: number, ordered: OrderedLine[]): Promise<void>;
  delete(cartId: string): Promise<void>;
}

export type Added = StoredCart | "missing" | "cart_full" | "quantity_limit";
