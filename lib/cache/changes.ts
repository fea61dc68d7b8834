import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/transaction";
import { logError } from "@/lib/log";
import { spoil, spoilAll } from "./tags.mjs";

/** How long after another process's commit its change is known here, at most, in milliseconds. */
const EVERY_MS = 500;
const KEPT = "1 hour";
/** Well within `KEPT`: who has not read for so long may have missed what was swept. */
const LONGEST_GAP_MS = 30 * 60 * 1000;

/** Later than any: the first reading only finds out where the others are. */
const NO_TRANSACTION = 2n ** 64n - 1n;

type Reading = { horizon: string; changes: { key: string; tag: string }[] };

/**
 * Reads which pages others have spoilt. A transaction's number says when it began and not when it
 * committed, so each reading looks again at all that were still under way at the last one.
 */
export function followChanges() {
  let since: bigint | null = null;
  let seen = new Set<string>();
  let lastRead = 0;

  return async function readChanges(): Promise<void> {
    const { horizon, changes } = await read(since);
    const mayHaveMissed =
      since === null || BigInt(horizon) < since || Date.now() - lastRead > LONGEST_GAP_MS;
    if (mayHaveMissed) spoilAll();
    else spoil(changes.filter(({ key }) => !seen.has(key)).map(({ tag }) => tag));
    seen = new Set(changes.map(({ key }) => key));
    since = BigInt(horizon);
    lastRead = Date.now();
  };
}

async function read(since: bigint | null): Promise<Reading> {
  const [row] = await db().execute<Reading>(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, coalesce((
      select jsonb_agg(jsonb_build_object('key', xid || ' ' || tag, 'tag', tag))
      from page_changes where xid >= ${String(since ?? NO_TRANSACTION)}::xid8
    ), '[]'::jsonb) as changes`);
  if (!row) throw new Error("The database does not say how far its transactions are.");
  return row;
}

let lastFailure = Number.NEGATIVE_INFINITY;

/** Whether the changes of others could not be read just now, in the last `ms`. */
export const missedWithin = (ms: number) => performance.now() - lastFailure < ms;

/** Follows for as long as the process lives. While the database is away, pages stay as they are. */
export function startFollowingChanges(): void {
  const readChanges = followChanges();
  let failed = false;
  const again = async () => {
    try {
      await readChanges();
      failed = false;
    } catch (error) {
      if (!failed) logError("changes of pages cannot be read", error);
      failed = true;
      lastFailure = performance.now();
    }
    setTimeout(again, EVERY_MS).unref();
  };
  void again();
}

/** Forgets what every process has read by now. */
export async function sweepChanges(): Promise<void> {
  await db().execute(sql`delete from page_changes where created_at < now() - ${KEPT}::interval`);
}
