import { createHmac } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { authSecret } from "@/lib/env";
import type { Audience } from "./schema";

/** A session lasts this long, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const claimsSchema = z.object({
  aud: z.enum(["seller", "customer"]),
  sid: z.uuid(),
  sub: z.uuid(),
});

export type Claims = z.infer<typeof claimsSchema>;

/** One key an audience, so that a token of one can never pass for the other's. */
export function keyFor(audience: Audience): string {
  return createHmac("sha256", authSecret()).update(`soko ${audience} tokens`).digest("hex");
}

/** An encrypted token (JWE) of next-auth's own form: the browser's cookie and the API's bearer are alike. */
export function encodeToken(claims: Claims, maxAge = SESSION_SECONDS): Promise<string> {
  return encode({ token: claims, secret: keyFor(claims.aud), maxAge });
}

/** The claims of a token of this audience, or null for one that is edited, expired or another's. */
export async function decodeToken(token: string, audience: Audience): Promise<Claims | null> {
  let payload: unknown;
  try {
    payload = await decode({ token, secret: keyFor(audience) });
  } catch {
    // next-auth throws for every token that its key does not open: that is an answer, not a fault.
    return null;
  }
  return readClaims(payload, audience);
}

/**
 * Good tokens as they were read: opening one takes some 2 ms, most of it to derive its key. Whether
 * its session still stands is asked of the database each time all the same.
 */
const opened = new LRUCache<string, Claims>({ max: 10_000 });
const OPENED_MS = 10 * 60 * 1000;

/** The claims of a good token of either audience, or null. Its session's row says when it ends. */
export async function openToken(token: string): Promise<Claims | null> {
  const known = opened.get(token);
  if (known) return known;
  const claims = (await decodeToken(token, "seller")) ?? (await decodeToken(token, "customer"));
  if (claims) opened.set(token, claims, { ttl: OPENED_MS });
  return claims;
}

/** A token's payload as claims of this audience, or null when it has not that form. */
export function readClaims(payload: unknown, audience: Audience): Claims | null {
  const claims = claimsSchema.safeParse(payload);
  return claims.success && claims.data.aud === audience ? claims.data : null;
}
