import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** Seconds until a connection attempt, and milliseconds until a statement, gives up. */
const CONNECT_TIMEOUT_S = 1;
const STATEMENT_TIMEOUT_MS = 10_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

function connect(url: string) {
  const sql = postgres(url, {
    max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
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
const held = globalThis as typeof globalThis & { sokoDatabase?: Database };

/** The pool, made on first use, so that a build needs no database. */
export function pool(): Database {
  if (!held.sokoDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set.");
    held.sokoDatabase = connect(url);
  }
  return held.sokoDatabase;
}

/** Ends every connection; for scripts and tests. */
export async function closePool(): Promise<void> {
  const database = held.sokoDatabase;
  held.sokoDatabase = undefined;
  await database?.$client.end({ timeout: 5 });
}
