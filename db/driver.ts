import type postgres from "postgres";
import { CommitUnknown, postgresError } from "./errors";
import type { Lane, Rows } from "./lane";
import type { Pool } from "./pool";

type How = { prepare?: boolean };
type Run = (text: string, values: unknown[], how: How, asArrays: boolean) => Promise<Rows>;

/** What Drizzle asks of a postgres.js client: lazy statements, and transactions. */
export type Driver = ReturnType<typeof postgres>;

/** A client for Drizzle whose statements and transactions each borrow a connection of the pool. */
export function driverOn(pool: Pool): Driver {
  const run: Run = async (...statement) => {
    const lane = await pool.acquire();
    try {
      return await lane.run(...statement);
    } finally {
      pool.release(lane);
    }
  };
  const begin = async (work: (client: object) => Promise<unknown>) => {
    const lane = await pool.acquire();
    try {
      return await inTransaction(lane, work);
    } finally {
      pool.release(lane);
    }
  };
  return { ...clientOf(run), begin } as unknown as Driver;
}

/** Every lane has Drizzle's types by itself; these are for Drizzle to write on. */
const clientOf = (run: Run) => ({
  options: { parsers: {}, serializers: {} },
  unsafe: (text: string, values: unknown[] = [], how: How = {}) => ({
    // biome-ignore lint/suspicious/noThenProperty: the driver's statements are promises that start when they are awaited.
    then: <A, B>(done: (rows: Rows) => A, failed?: (error: unknown) => B) =>
      run(text, values, how, false).then(done, failed),
    values: () => run(text, values, how, true),
  }),
});

/**
 * BEGIN, work, COMMIT; any statement that failed in between rolls all of it back, whatever the work
 * made of it. @throws CommitUnknown when the answer to COMMIT was lost
 */
async function inTransaction(
  lane: Lane,
  work: (client: object) => Promise<unknown>,
): Promise<unknown> {
  const failures: unknown[] = [];
  let isOver = false;
  const run: Run = async (...statement) => {
    // One that comes late, from work that went on after its end, is no part of the next borrower's.
    if (isOver) throw new Error("This transaction is over.");
    try {
      return await lane.run(...statement);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  await lane.run("begin");
  let result: unknown;
  try {
    result = await work(clientOf(run));
    if (failures.length > 0) throw failures[0];
  } catch (error) {
    isOver = true;
    await rollBack(lane);
    throw failures.length > 0 && isAborted(error) ? failures[0] : error;
  }
  isOver = true;
  await commit(lane);
  return result;
}

async function rollBack(lane: Lane): Promise<void> {
  try {
    await lane.run("rollback");
  } catch (error) {
    // The server rolls back what its connection is gone from.
    lane.discard(error);
  }
}

async function commit(lane: Lane): Promise<void> {
  let done: Rows;
  try {
    done = await lane.run("commit");
  } catch (error) {
    if (isRefusal(error)) throw error;
    lane.discard(error);
    throw new CommitUnknown("It is not known whether this was kept.", { cause: error });
  }
  if (done.command !== "COMMIT") throw new Error("The transaction was rolled back.");
}

/** Postgres's word for whatever comes after the statement that failed. */
const isAborted = (error: unknown) => postgresError(error)?.code === "25P02";

/** Said by Postgres, which goes on: the transaction is rolled back. After FATAL nobody knows. */
const isRefusal = (error: unknown) =>
  error instanceof Error && "severity" in error && error.severity === "ERROR";
