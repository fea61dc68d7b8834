import { and, eq, getTableColumns, gt, isNull, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import { db } from "@/db/transaction";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { AccountActor, CustomerActor } from "./actor";
import { noteSeen, seenLongAgo } from "./own-sessions";
import type { Audience } from "./schema";
import { type Claims, openToken } from "./token";

const bearer = /^Bearer ([A-Za-z0-9._-]{1,4096})$/i;

/** The token of an Authorization header. */
export function bearerToken(header: string): string {
  const token = bearer.exec(header)?.[1];
  if (!token) throw unauthenticated();
  return token;
}

/**
 * Who holds this token, if its audience is one of `audiences`.
 * @throws AppError unauthenticated for a token that is edited, expired, revoked or unknown;
 * forbidden for a good token of the other audience.
 */
export async function authenticate(
  token: string,
  audiences: readonly Audience[],
): Promise<AccountActor | CustomerActor> {
  const claims = await openToken(token);
  const actor = claims && (await findHolder(claims));
  if (!actor) throw unauthenticated();
  if (!audiences.includes(claims.aud)) {
    throw new AppError("forbidden", `This needs a ${audiences.join(" or ")} token.`);
  }
  return actor;
}

export function unauthenticated(): AppError {
  return new AppError("unauthenticated", "Sign in: there is no valid token.");
}

/** Who holds a token with these claims, or null when its session is over. */
export async function findHolder(claims: Claims): Promise<AccountActor | CustomerActor | null> {
  const [session] = await db()
    .select({ ...getTableColumns(sessions), isSeenLongAgo: seenLongAgo() })
    .from(sessions)
    .where(
      and(
        eq(sessions.id, claims.sid),
        eq(sessions.audience, claims.aud),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
      ),
    )
    .prepare("session")
    .execute();
  // What bypass mode let in is worth nothing once numbers are really checked.
  if (session && !session.proven && env().OTP_MODE === "sms") return null;
  if (session) noteSeen(session);
  if (session?.accountId && session.accountId === claims.sub) {
    return { kind: "account", accountId: session.accountId, sessionId: session.id };
  }
  if (session?.customerId && session.customerId === claims.sub) {
    const { customerId, proven, id } = session;
    return { kind: "customer", customerId, sessionId: id, proven };
  }
  return null;
}
