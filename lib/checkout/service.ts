import "server-only";
import { transaction } from "@/db/transaction";
import type { KeptAddress } from "@/lib/address";
import type { CustomerActor } from "@/lib/auth/actor";
import { type CartReading, readCart, readItems } from "@/lib/cart/service";
import { meetBuyer, rememberBuyer } from "@/lib/customers/service";
import { AppError } from "@/lib/errors";
import { newId, newSecret } from "@/lib/ids";
import { presentOrder } from "@/lib/orders/present";
import type { Channel, Order } from "@/lib/orders/schema";
import { throttle } from "@/lib/throttle";
import { cartKeyOf, claimCart, settleWithOrder } from "./claim";
import { insufficientStock, type PathOf, refusalOf } from "./refusal";
import type { NewOrder } from "./schema";
import { type NewOrderRow, writeOrder } from "./write-order";

export { listMissed, orderAgain } from "./again";
export { findLastOrder, settleAgain } from "./claim";

type Origin = { channel: Channel; source: string | null };

/**
 * Makes an order of a cart, or of items, at today's prices: all of it in one transaction, or
 * nothing. A cart's content becomes one order, whatever comes at once; what is added to it
 * meanwhile stays in it. Locks are taken in one order everywhere: cart, buyer, variants by id, and
 * last the store's counter, for which every order of the store waits.
 * @throws AppError not_found; invalid_input; forbidden for a buyer whom the store has blocked;
 * conflict `store_closed`, `price_changed`, `unavailable` or `insufficient_stock`; unprocessable
 * `empty_cart`, `below_minimum` or `quantity_limit`; rate_limited
 */
export async function placeOrder(
  actor: CustomerActor,
  input: NewOrder,
  origin: Origin,
): Promise<Order> {
  throttle("orders", actor.customerId);
  return transaction(async () => {
    const reading = await ("id" in input.cart ? claimCart(input.cart.id) : read(input.cart));
    const { cart, terms } = reading;
    const buyer = await meetBuyer(actor, terms.storeId);
    if (buyer.isBlocked) throw new AppError("forbidden", "This store takes no orders from you.");
    const pathOf = pathIn(input.cart, cart);
    const refusal = refusalOf(reading, input.quote, pathOf);
    if (refusal) throw refusal;

    const address = { ...input.address, country: input.address.country ?? terms.country };
    const { mobile } = buyer;
    const row = orderRow(actor, reading, { ...input, address }, { ...origin, mobile });
    const lines = cart.items.map(({ id, qty }) => ({ variantId: id, qty }));
    // Both are on their way at once, over one connection; what others wait for comes last.
    const [, written] = await Promise.all([
      rememberBuyer(actor, terms.storeId, buyer, { name: input.name, address }),
      writeOrder(actor, row, linesOf(reading)),
    ]);
    if ("short" in written) {
      throw insufficientStock((await read(input.cart)).cart, written.short, pathOf);
    }
    await settleWithOrder(reading, lines);
    return presentOrder({ ...written, storeLink: terms.link, cancelled: null });
  });
}

function read(cart: NewOrder["cart"]): Promise<CartReading> {
  return "id" in cart ? readCart(cart.id) : readItems(cart.storeLink, cart.items);
}

/** Items name their lines by their own place, also when two of them became one line. */
function pathIn(sent: NewOrder["cart"], { items }: CartReading["cart"]): PathOf {
  const lineIds =
    "id" in sent
      ? items.map(({ id }) => id)
      : sent.items.map(({ productId, variantId = productId }) => variantId);
  return (lineId) => `items.${lineIds.indexOf(lineId)}`;
}

function linesOf({ cart, today }: CartReading) {
  return cart.items.map((item) => {
    const sellable = today.get(item.id);
    if (!sellable) throw new Error("A line without a product was not refused.");
    return { item, today: sellable };
  });
}

type Kept = NewOrder & { address: KeptAddress };

function orderRow(
  actor: CustomerActor,
  { cart, epoch, terms }: CartReading,
  { name, address, payment, note }: Kept,
  reached: Origin & { mobile: string },
): NewOrderRow {
  const at = new Date();
  return {
    id: newId(),
    storeId: terms.storeId,
    customerId: actor.customerId,
    bypassSessionId: actor.proven ? null : actor.sessionId,
    cartKey: cart.id === null ? null : cartKeyOf(cart.id, epoch),
    status: terms.autoAccept ? "accepted" : "pending",
    paymentStatus: "unpaid",
    paymentReference: null,
    ...reached,
    name,
    address,
    payment,
    note: note || null,
    currency: terms.currency,
    subtotal: cart.subtotal,
    discount: 0,
    deliveryFee: cart.deliveryFee,
    tax: 0,
    total: cart.total,
    trackingToken: newSecret(),
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
}
