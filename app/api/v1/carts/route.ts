import { nothingCached } from "@/lib/cache-tags";
import { createCart } from "@/lib/cart/contract";
import * as carts from "@/lib/cart/service";
import { otherMethods } from "@/lib/http/other-methods";
import { route } from "@/lib/http/route";

export const POST = route(createCart, ({ body }) => carts.createCart(body.storeLink), {
  invalidates: nothingCached,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
