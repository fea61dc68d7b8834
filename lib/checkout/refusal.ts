import type { CartReading } from "@/lib/cart/service";
import { AppError, type FieldError } from "@/lib/errors";

/** Where the request names a line: its place among the lines of the cart, or of the items sent. */
export type PathOf = (lineId: string) => string;

/**
 * Why this cart cannot be ordered as it stands, or null. A refusal names the lines at fault and
 * holds the fresh cart. A quote that was sent is what must hold; without one, the saved prices.
 */
export function refusalOf(
  { cart, today, terms }: CartReading,
  quote: string | undefined,
  pathOf: PathOf,
): AppError | null {
  const { items } = cart;
  const faults = (at: typeof items, message: string): FieldError[] =>
    at.map(({ id }) => ({ path: pathOf(id), message }));
  const gone = items.filter(({ notice }) => notice === "unavailable");
  // Items that were never in a cart may name what its seller never showed.
  const extra = cart.id === null && gone.length > 0 ? {} : { cart };

  if (!terms.isOpen) {
    return new AppError("conflict", "The store is closed.", { reason: "store_closed", extra });
  }
  if (items.length === 0) return emptyCart();
  if (gone.length > 0) {
    const errors = faults(gone, "is no longer for sale");
    const message = "Something in the cart is no longer for sale.";
    return new AppError("conflict", message, { reason: "unavailable", errors, extra });
  }
  const repriced = items.filter(({ savedPrice }) => savedPrice !== null);
  if (quote === undefined ? repriced.length > 0 : quote !== cart.quote) {
    return priceChanged(cart, faults(repriced, "has another price now"));
  }
  const short = items.filter(({ id, qty }) => (today.get(id)?.stock ?? qty) < qty);
  if (short.length > 0)
    return insufficientStock(
      cart,
      short.map(({ id }) => id),
      pathOf,
    );
  if (cart.subtotal < terms.minimumOrder) {
    const message = `The store takes orders from ${terms.minimumOrder} on.`;
    return new AppError("unprocessable", message, { reason: "below_minimum", extra });
  }
  return null;
}

export function emptyCart(): AppError {
  return new AppError("unprocessable", "The cart is empty.", { reason: "empty_cart" });
}

export function priceChanged(cart: CartReading["cart"], errors: FieldError[] = []): AppError {
  return new AppError("conflict", "This is no longer what was shown. Look at the cart again.", {
    reason: "price_changed",
    errors,
    extra: { cart },
  });
}

export function insufficientStock(
  cart: CartReading["cart"],
  lineIds: string[],
  pathOf: PathOf,
): AppError {
  const errors = lineIds.map((id) => ({ path: pathOf(id), message: "has too few left" }));
  const message = "There are fewer left than the cart holds.";
  return new AppError("conflict", message, {
    reason: "insufficient_stock",
    errors,
    extra: { cart },
  });
}
