import { nothingCached } from "@/lib/cache-tags";
import { removeCartItem, setCartItem } from "@/lib/cart/contract";
import { assertNamedCart, withNamedCart } from "@/lib/cart/cookie";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const PUT = route(
  setCartItem,
  (call) =>
    withNamedCart(call, (cartId) => carts.setItem(cartId, call.params.lineId, call.body.qty)),
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const DELETE = route(
  removeCartItem,
  (call) => withNamedCart(call, (cartId) => carts.removeItem(cartId, call.params.lineId)),
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
