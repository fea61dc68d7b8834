import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { db } from "./transaction";

const dialect = new PgDialect();

/**
 * Runs a statement written as SQL that every connection keeps prepared, in the transaction under
 * way if any. For hot paths, and for texts that do not grow with their values.
 */
export async function runPrepared<Row>(statement: SQL): Promise<Row[]> {
  const query = dialect.sqlToQuery(statement);
  const prepared = db()._.session.prepareQuery(query, undefined, "prepared", false);
  return [...((await prepared.execute()) as Iterable<Row>)];
}
