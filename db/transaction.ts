import { AsyncLocalStorage } from "node:async_hooks";
import { ledgerPool, pool } from "./client";

type Transaction = Parameters<Parameters<ReturnType<typeof pool>["transaction"]>[0]>[0];
type Connection = ReturnType<typeof pool> | Transaction;
type Ambient = { tx: Transaction; afterCommit: (() => Promise<void>)[] };

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
 * the whole of it back.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (ambient.getStore()) return work();
  const afterCommit: Ambient["afterCommit"] = [];
  const result = await pool().transaction((tx) => ambient.run({ tx, afterCommit }, work));
  for (const follow of afterCommit) await follow();
  return result;
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
