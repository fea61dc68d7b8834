import "server-only";
import { cartCookie, cookieFlags, readCookie } from "@/lib/auth/cookies";
import { invalidInput } from "@/lib/errors";
import { Reply } from "@/lib/http/route";
import { getTermsByLink } from "@/lib/stores/terms";
import { CART_DAYS, type Cart } from "./schema";
import * as carts from "./service";

/** How long the cookie is kept, in seconds: as long as the cart. */
export const CART_COOKIE_SECONDS = CART_DAYS * 86_400;

type Call = {
  request: Request;
  params: { cartId: string };
  query: { storeLink?: string | undefined };
};

/**
 * The id of the cart that a request names. `current` is the one of its store's cookie, or null:
 * without a cookie, and with one that is forged or of another store.
 */
export async function findNamedCart(call: Call, storeLink = call.query.storeLink) {
  if (call.params.cartId !== "current") return call.params.cartId;
  if (!storeLink) throw invalidInput([{ path: "storeLink", message: "is needed with `current`" }]);
  const { storeId } = await getTermsByLink(storeLink);
  const said = readCookie(call.request, cartCookie(storeId));
  return said === null ? null : carts.findCart(said, storeId);
}

/** Holds that a cart named by its id is there, before a body is read. @throws AppError not_found */
export async function assertNamedCart({ params }: Pick<Call, "params">): Promise<void> {
  if (params.cartId !== "current") await carts.assertCart(params.cartId);
}

/**
 * Does something with the cart that a request names; where there is none, it is an empty one, or
 * what `start` makes of it.
 */
export async function withNamedCart(
  call: Call,
  work: (cartId: string) => Promise<Cart>,
  start: (storeLink: string) => Promise<Cart> = carts.emptyCart,
): Promise<Cart | Reply<Cart>> {
  const cartId = await findNamedCart(call);
  return keep(call, await (cartId === null ? start(call.query.storeLink ?? "") : work(cartId)));
}

/** The cart as the answer to a change: a browser's cookie then lives as long as the cart. */
export function keep(call: Call, cart: Cart): Cart | Reply<Cart> {
  if (call.params.cartId !== "current" || cart.id === null) return cart;
  const { sameSite, path, secure } = cookieFlags();
  const parts = [
    `${cartCookie(cart.storeId)}=${cart.id}`,
    `Path=${path}`,
    `Max-Age=${CART_COOKIE_SECONDS}`,
    "HttpOnly",
    `SameSite=${sameSite}`,
    ...(secure ? ["Secure"] : []),
  ];
  return new Reply(cart, 200, { "set-cookie": parts.join("; ") });
}
