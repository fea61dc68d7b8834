import { env } from "@/lib/env";

/**
 * Where a request comes from, for limits. X-Forwarded-For is believed only as far as the proxies
 * that the operator named (TRUSTED_PROXY_HOPS); what a client writes there itself is not.
 */
export function clientAddress(headers: Headers): string {
  const hops = env().TRUSTED_PROXY_HOPS;
  if (hops === 0) return "direct";
  const chain = headers.get("x-forwarded-for")?.split(",") ?? [];
  return chain.at(-hops)?.trim() || "direct";
}
