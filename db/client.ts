import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** Seconds until a connection attempt, and milliseconds until a statement, gives up. */
const CONNECT_TIMEOUT_S = 3;
const STATEMENT_TIMEOUT_MS = 10_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/** Connections for counts that stand beside a transaction; none are held while none are counted. */
const LEDGER_CONNECTIONS = 2;

function connect(max: number) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  const sql = postgres(url, {
    max,
    prepare: process.env.DATABASE_PREPARE !== "false",
    connect_timeout: CONNECT_TIMEOUT_S,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: {
      application_name: "soko",
      statement_timeout: STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  });
  return drizzle(sql, { casing: undefined });
}

type Database = ReturnType<typeof connect>;

// Next's development server evaluates modules again on every change: one pool a process.
const held = globalThis as typeof globalThis & { sokoDatabase?: Database; sokoLedger?: Database };

/** The pool, made on first use, so that a build needs no database. */
export function pool(): Database {
  held.sokoDatabase ??= connect(Number(process.env.DATABASE_POOL_SIZE ?? 10));
  return held.sokoDatabase;
}

/**
 * A small pool of its own for what must be kept when the transaction around it rolls back. Apart,
 * so that a transaction that waits for it never waits for connections that others like it hold.
 */
export function ledgerPool(): Database {
  held.sokoLedger ??= connect(LEDGER_CONNECTIONS);
  return held.sokoLedger;
}

/** Ends every connection; for scripts and tests. */
export async function closePool(): Promise<void> {
  const databases = [held.sokoDatabase, held.sokoLedger];
  held.sokoDatabase = undefined;
  held.sokoLedger = undefined;
  for (const database of databases) await database?.$client.end({ timeout: 5 });
}
