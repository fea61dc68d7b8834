import "server-only";
import { cookies } from "next/headers";
import { cartCookie, cookieFlags } from "@/lib/auth/cookies";
import { CART_COOKIE_SECONDS } from "./cookie";
import * as carts from "./service";

/** The id of the visitor's cart in a store, for pages and actions, or null. */
export async function findCartId(storeId: string): Promise<string | null> {
  const said = (await cookies()).get(cartCookie(storeId))?.value;
  return said === undefined ? null : carts.findCart(said, storeId);
}

/** Lets the visitor's browser keep a cart; for actions, as pages cannot set cookies. */
export async function keepCart(storeId: string, cartId: string): Promise<void> {
  const flags = { ...cookieFlags(), maxAge: CART_COOKIE_SECONDS };
  (await cookies()).set(cartCookie(storeId), cartId, flags);
}
