export type PlacedOrder = {
  key: string;
  orderId: string;
  number: number;
  storeId: string;
  total: number;
  cartId: string | null;
};

export type CountedVariant = { storeId: string; variantId: string; initial: number };

export type KeptLine = { cartId: string; lineId: string; qty: number };

/** What the load was told, and so may hold the house to. */
export class Notes {
  /** Orders answered 201. */
  readonly placed: PlacedOrder[] = [];
  /** When each of them was answered, in ms. */
  readonly placedAt: number[] = [];
  /** Keys under which an order was refused for good. */
  readonly refused: string[] = [];
  /** Every variant with counted stock, as it was made. */
  readonly counted: CountedVariant[] = [];
  /** What sellers' changes of stock that were answered 200 add up to. */
  readonly adjusted = new Map<string, number>();
  /** Lines that were answered 200, in carts that nobody ordered, by cart and line. */
  readonly #lines = new Map<string, KeptLine>();
  /** What was answered although it never should be, and requests that never were. */
  readonly broken: string[] = [];
  /** Passing failures, by their code or status: what clients had to try again for. */
  readonly passing = new Map<string, number>();

  passed(what: string): void {
    this.passing.set(what, (this.passing.get(what) ?? 0) + 1);
  }

  place(order: PlacedOrder): void {
    this.placed.push(order);
    this.placedAt.push(Date.now());
  }

  adjust(variantId: string, delta: number): void {
    this.adjusted.set(variantId, (this.adjusted.get(variantId) ?? 0) + delta);
  }

  keepLine(line: KeptLine): void {
    this.#lines.set(`${line.cartId} ${line.lineId}`, line);
  }

  /** Once an order was made of the cart, or may have been. */
  forgetCart(cartId: string): void {
    for (const [key, line] of this.#lines) if (line.cartId === cartId) this.#lines.delete(key);
  }

  /** Adds what another noted of orders, stock and carts. */
  take({ placed, refused, counted, adjusted, lines }: Notes): void {
    this.placed.push(...placed);
    this.refused.push(...refused);
    this.counted.push(...counted);
    for (const [variantId, delta] of adjusted) this.adjust(variantId, delta);
    for (const line of lines) this.keepLine(line);
  }

  get lines(): KeptLine[] {
    return [...this.#lines.values()];
  }
}
