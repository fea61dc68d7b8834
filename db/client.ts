import { drizzle } from "drizzle-orm/postgres-js";
import { driverOn } from "./driver";
import { Lane } from "./lane";
import { Pool } from "./pool";

/**
 * Milliseconds until the server gives up a statement, a wait for a lock, and a transaction that
 * nobody goes on with. A server that gives no answer at all is the pool's to find out.
 */
const STATEMENT_TIMEOUT_MS = 8_000;
const LOCK_TIMEOUT_MS = 4_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/** How many may wait for a connection: each holds a request in memory. */
const MAX_WAITING = 1_000;

/** Connections for counts that stand beside a transaction; none are held while none are counted. */
const LEDGER_CONNECTIONS = 2;

function connect(size: number) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  const options = {
    prepare: process.env.DATABASE_PREPARE !== "false",
    onnotice: () => undefined,
    connection: {
      application_name: "soko",
      statement_timeout: STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  };
  const make = (onEnd: (lane: Lane) => void) => new Lane(url, options, onEnd);
  const connections = new Pool({ size, waiting: MAX_WAITING, make });
  return { connections, database: drizzle(driverOn(connections)) };
}

type Connected = ReturnType<typeof connect>;

// Next's development server evaluates modules again on every change: one pool a process.
const held = globalThis as typeof globalThis & { sokoDatabase?: Connected; sokoLedger?: Connected };

function main(): Connected {
  held.sokoDatabase ??= connect(Number(process.env.DATABASE_POOL_SIZE ?? 10));
  return held.sokoDatabase;
}

/** The database over a pool of connections, made on first use, so that a build needs none. */
export function pool(): Connected["database"] {
  return main().database;
}

/**
 * A small pool of its own for what must be kept when the transaction around it rolls back. Apart,
 * so that a transaction that waits for it never waits for connections that others like it hold.
 */
export function ledgerPool(): Connected["database"] {
  held.sokoLedger ??= connect(LEDGER_CONNECTIONS);
  return held.sokoLedger.database;
}

/** How the pool stands: connections open and free, and how many wait for one. */
export function poolState() {
  return main().connections.state;
}

/** Ends every connection; for scripts and tests. */
export async function closePool(): Promise<void> {
  const all = [held.sokoDatabase, held.sokoLedger];
  held.sokoDatabase = undefined;
  held.sokoLedger = undefined;
  for (const each of all) await each?.connections.close();
}
