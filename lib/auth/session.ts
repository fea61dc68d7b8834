import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import { db } from "@/db/transaction";
import { newId } from "@/lib/ids";
import type { Audience } from "./schema";
import { decodeToken, encodeToken, SESSION_SECONDS } from "./token";

export type StartedSession = { token: string; expiresAt: string; sessionId: string };

/** Starts a session of an account or a customer; its token is shown this once and never kept. */
export async function startSession(
  audience: Audience,
  subjectId: string,
  proven: boolean,
  device: string | null = null,
): Promise<StartedSession> {
  const sessionId = newId();
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  await db()
    .insert(sessions)
    .values({
      id: sessionId,
      audience,
      accountId: audience === "seller" ? subjectId : null,
      customerId: audience === "customer" ? subjectId : null,
      proven,
      device,
      expiresAt,
    });
  const token = await encodeToken({ aud: audience, sid: sessionId, sub: subjectId });
  return { token, expiresAt: expiresAt.toISOString(), sessionId };
}

/** Ends a session; ending it again changes nothing. */
export async function revokeSession(sessionId: string): Promise<void> {
  await db()
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/** Ends the session of a token, if it is a good one of this audience. */
export async function revokeToken(token: string, audience: Audience): Promise<void> {
  const claims = await decodeToken(token, audience);
  if (claims) await revokeSession(claims.sid);
}

/** Forgets sessions that ended a month ago. */
export async function sweepSessions(): Promise<void> {
  const long = sql`now() - interval '30 days'`;
  await db()
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, long), lt(sessions.revokedAt, long)));
}
