import { nothingCached } from "@/lib/cache-tags";
import { removeCartItem, setCartItem } from "@/lib/cart/contract";
import { assertNamedCart, withNamedCart } from "@/lib/cart/cookie";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const PUT = route(
  setCartItem,
  (call) => {
    const { lineId } = call.params;
    const { qty, productId } = call.body;
    return withNamedCart(
      call,
      (cartId) => carts.setItem(cartId, lineId, qty, productId),
      (storeLink) =>
        productId === undefined || qty === 0
          ? carts.emptyCart(storeLink)
          : carts.startWithItem(storeLink, lineId, qty, productId),
    );
  },
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const DELETE = route(
  removeCartItem,
  (call) => withNamedCart(call, (cartId) => carts.removeItem(cartId, call.params.lineId)),
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
