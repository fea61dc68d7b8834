import { nothingCached } from "@/lib/cache-tags";
import { deleteCart, getCart } from "@/lib/cart/contract";
import { findNamedCart } from "@/lib/cart/cookie";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const GET = route(
  getCart,
  async (call) => {
    const cartId = await findNamedCart(call);
    return cartId === null ? carts.emptyCart(call.query.storeLink ?? "") : carts.getCart(cartId);
  },
  {},
);
export const DELETE = route(
  deleteCart,
  async (call) => {
    const cartId = await findNamedCart(call);
    if (cartId !== null) await carts.deleteCart(cartId);
    return undefined;
  },
  { invalidates: nothingCached },
);
export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
