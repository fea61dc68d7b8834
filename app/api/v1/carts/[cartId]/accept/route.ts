import { nothingCached } from "@/lib/cache-tags";
import { acceptCart } from "@/lib/cart/contract";
import { assertNamedCart, withNamedCart } from "@/lib/cart/cookie";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  acceptCart,
  (call) =>
    withNamedCart(call, (cartId) => carts.acceptCart(cartId, { fit: call.query.fit === "true" })),
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
