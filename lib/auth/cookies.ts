import { cookieNameOn } from "@/lib/browser-cookie";
import { env } from "@/lib/env";
import type { Audience } from "./schema";

// next-auth joins every cookie whose name starts with its own, so none of these begins another.
const names = {
  seller: "soko.seller.session",
  customer: "soko.customer.session",
  csrf: "soko.csrf",
  callback: "soko.callback",
} as const;

/** The name of a cookie of ours on this site. */
export function ownCookie(name: string): string {
  return cookieNameOn(env().secure, name);
}

export function cookieName(of: keyof typeof names): string {
  return ownCookie(names[of]);
}

/** The cookie that holds an audience's token. */
export function sessionCookie(audience: Audience): string {
  return cookieName(audience);
}

/** The cookie that holds the key of a visitor's cart in one store. */
export function cartCookie(storeId: string): string {
  return ownCookie(`soko.cart.${storeId}`);
}

/** How every cookie of ours is set. */
export function cookieFlags() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: env().secure } as const;
}

/** The Set-Cookie that takes an audience's token away. */
export function expiredCookie(audience: Audience): string {
  const secure = env().secure ? "; Secure" : "";
  return `${sessionCookie(audience)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`;
}

/** The value of a cookie in a request's header, or null. */
export function readCookie(request: { headers: Headers }, name: string): string | null {
  for (const pair of request.headers.get("cookie")?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
