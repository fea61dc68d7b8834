import { and, desc, eq, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { db, ledger } from "@/db/transaction";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { logError } from "@/lib/log";
import type { AccountActor, CustomerActor } from "./actor";
import type { Session } from "./schema";

type Holder = AccountActor | CustomerActor;

const placeSchema = z.tuple([z.iso.datetime().pipe(z.coerce.date()), z.uuid()]);

/**
 * Where the holder is signed in, the newest first. A buyer whose number was not proven sees this
 * session alone: the others of the number are strangers'.
 */
export async function listSessions(
  actor: Holder,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Session>> {
  const { createdAt, id } = sessions;
  const from = cursor ? decodeCursor(cursor, placeSchema) : null;
  const after = from && or(lt(createdAt, from[0]), and(eq(createdAt, from[0]), lt(id, from[1])));
  const rows = await db()
    .select()
    .from(sessions)
    .where(and(isOwn(actor), after ?? undefined))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1);
  const placeOf = (row: (typeof rows)[number]) => [row.createdAt.toISOString(), row.id];
  return toPage(rows, limit, placeOf, (row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: (row.lastSeenAt ?? row.createdAt).toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    isCurrent: row.id === actor.sessionId,
  }));
}

/**
 * Ends one of the holder's sessions, which may be this one: its token is refused from then on.
 * @throws AppError not_found, also for another's and for one that is over
 */
export async function endSession(actor: Holder, sessionId: string): Promise<void> {
  const ended = isId(sessionId) ? await end(and(isOwn(actor), eq(sessions.id, sessionId))) : 0;
  if (ended === 0) throw notFound("session");
}

/** Ends every session of the holder but this one; how many there were. */
export function endOtherSessions(actor: Holder): Promise<number> {
  return end(and(isOwn(actor), ne(sessions.id, actor.sessionId)));
}

const underWay = new Set<string>();

/**
 * Notes that a session is in use, beside whatever it is used for: once an hour at most, and never
 * waited for.
 */
export function noteSeen({ id, isSeenLongAgo }: { id: string; isSeenLongAgo: boolean }): void {
  if (!isSeenLongAgo || underWay.has(id)) return;
  underWay.add(id);
  const noted = ledger()
    .update(sessions)
    .set({ lastSeenAt: sql`date_trunc('hour', now())` })
    .where(and(eq(sessions.id, id), seenLongAgo()));
  noted.then(
    () => underWay.delete(id),
    (error: unknown) => {
      underWay.delete(id);
      logError("a session's use was not noted", error);
    },
  );
}

export const seenLongAgo = () =>
  sql<boolean>`coalesce(${sessions.lastSeenAt}, ${sessions.createdAt}) < now() - interval '1 hour'`;

/** The live sessions that the holder may see and end. */
function isOwn(actor: Holder) {
  const live = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`));
  // What bypass mode let in is over once numbers are checked.
  const good = env().OTP_MODE === "sms" ? and(live, eq(sessions.proven, true)) : live;
  if (actor.kind === "account") return and(good, eq(sessions.accountId, actor.accountId));
  return actor.proven
    ? and(good, eq(sessions.customerId, actor.customerId), eq(sessions.proven, true))
    : and(good, eq(sessions.id, actor.sessionId));
}

async function end(which: ReturnType<typeof and>): Promise<number> {
  const ended = await db()
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(which)
    .returning({ id: sessions.id });
  return ended.length;
}
