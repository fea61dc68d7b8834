import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { db } from "./transaction";

const dialect = new PgDialect();

type Query = ReturnType<typeof dialect.sqlToQuery>;

/**
 * Runs a statement written as SQL that every connection keeps prepared, in the transaction under
 * way if any. For hot paths, and for texts that do not grow with their values.
 */
export async function runPrepared<Row>(statement: SQL): Promise<Row[]> {
  return run<Row>(dialect.sqlToQuery(statement), {});
}

/**
 * The same for the hottest: the text is written once a process, with `sql.placeholder`s, and each
 * run gives their values.
 */
export function prepared<Row>(
  statement: () => SQL,
): (values: Record<string, unknown>) => Promise<Row[]> {
  let query: Query | undefined;
  return async (values) => {
    query ??= dialect.sqlToQuery(statement());
    return run<Row>(query, values);
  };
}

async function run<Row>(query: Query, values: Record<string, unknown>): Promise<Row[]> {
  const statement = db()._.session.prepareQuery(query, undefined, "prepared", false);
  return [...((await statement.execute(values)) as Iterable<Row>)];
}
