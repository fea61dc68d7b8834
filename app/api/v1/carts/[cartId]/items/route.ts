import { nothingCached } from "@/lib/cache-tags";
import { addCartItem } from "@/lib/cart/contract";
import { assertNamedCart, findNamedCart, keep } from "@/lib/cart/cookie";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(
  addCartItem,
  async (call) => {
    const cartId = await findNamedCart(call, call.body.storeLink);
    return keep(call, await carts.addItem(cartId, call.body));
  },
  { owns: assertNamedCart, invalidates: nothingCached },
);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
