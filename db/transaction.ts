import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { ledgerPool, pool } from "./client";
import { isConflict } from "./errors";

type Transaction = Parameters<Parameters<ReturnType<typeof pool>["transaction"]>[0]>[0];
type Connection = ReturnType<typeof pool> | Transaction;
type Ambient = { tx: Transaction; afterCommit: (() => Promise<void>)[] };

/** How often a transaction is tried whose rows others want in another order, and the pause between. */
const ATTEMPTS = 4;
const PAUSE_MS = 20;

const ambient = new AsyncLocalStorage<Ambient>();

/** The transaction that is under way here, else the pool. */
export function db(): Connection {
  return ambient.getStore()?.tx ?? pool();
}

/**
 * Where single statements stand whatever becomes of the transaction under way: wrong codes and
 * rate limits count although the request that they belong to is refused. No rows that a
 * transaction may have locked here.
 */
export function ledger(): Connection {
  return ambient.getStore() ? ledgerPool() : pool();
}

/**
 * Runs `work` in a transaction, joining the one that is under way. An error thrown by `work` rolls
 * the whole of it back. Where Postgres rolled it back for another's sake, it is run again, so what
 * `work` does outside of the database belongs in `afterCommit`.
 * @throws CommitUnknown when the connection was lost over the COMMIT: that is never run again
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (ambient.getStore()) return work();
  for (let attempt = 1; ; attempt++) {
    const afterCommit: Ambient["afterCommit"] = [];
    let result: T;
    try {
      result = await pool().transaction((tx) => ambient.run({ tx, afterCommit }, work));
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await wait(Math.random() * PAUSE_MS * attempt);
      continue;
    }
    for (const follow of afterCommit) await follow();
    return result;
  }
}

/**
 * Runs `follow` once the outermost transaction has committed, or at once where none is under way.
 * It may be lost when the process dies in between: only for what the next attempt would mend.
 */
export async function afterCommit(follow: () => Promise<void>): Promise<void> {
  const under = ambient.getStore();
  if (under) under.afterCommit.push(follow);
  else await follow();
}
