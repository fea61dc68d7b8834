import { and, eq, lt, sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema/sessions";
import { db, ledger } from "@/db/transaction";
import { AppError } from "@/lib/errors";

/**
 * Counts one more try of `subject` in a fixed window, on the database's clock. The count stands
 * even when the request is refused, and a database that is away refuses: limits fail closed.
 * @throws AppError rate_limited with the seconds until the window ends, once past `max`
 */
export async function limit(subject: string, max: number, windowSeconds: number): Promise<void> {
  const start = startOf(windowSeconds);
  const [counted] = await ledger()
    .insert(rateLimits)
    .values({ subject, windowStart: start, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.subject, rateLimits.windowStart],
      // Held at one past the limit, so that no flood can overflow it.
      set: { count: sql`least(${rateLimits.count} + 1, ${max + 1}::int)` },
    })
    .returning({
      count: rateLimits.count,
      left: sql<number>`ceil(extract(epoch from ${rateLimits.windowStart} - now()))::int + ${windowSeconds}::int`,
    });
  if (!counted || counted.count > max) {
    throw tooMany(Math.max(counted?.left ?? windowSeconds, 1));
  }
}

/** Takes one try of `subject` back from the window that is now. */
export async function giveBack(subject: string, windowSeconds: number): Promise<void> {
  const { subject: of, windowStart, count } = rateLimits;
  await ledger()
    .update(rateLimits)
    .set({ count: sql`greatest(${count} - 1, 0)` })
    .where(and(eq(of, subject), eq(windowStart, startOf(windowSeconds))));
}

const startOf = (seconds: number) =>
  sql`to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int)`;

export function tooMany(retryAfter: number): AppError {
  return new AppError("rate_limited", "Too many tries. Wait a little.", { retryAfter });
}

/** Forgets windows that ended more than a day ago. */
export async function sweepRateLimits(): Promise<void> {
  await db().delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '2 days'`));
}
