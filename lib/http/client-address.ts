import { env } from "@/lib/env";
import { addressOf } from "@/lib/serve/address.mjs";
import { currentVisit } from "@/lib/serve/visit.mjs";

/**
 * Where a request comes from, for limits: an IPv4 address or the /64 of an IPv6 one. The server saw
 * its socket; `next dev` has only X-Forwarded-For, believed as far as TRUSTED_PROXY_HOPS says.
 */
export function clientAddress(headers: Headers): string {
  const visit = currentVisit();
  if (visit) return visit.address;
  const chain = headers.get("x-forwarded-for") ?? "";
  return addressOf({ headers: { "x-forwarded-for": chain }, socket: {} }, env().TRUSTED_PROXY_HOPS);
}
