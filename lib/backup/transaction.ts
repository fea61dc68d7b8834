import postgres, { type TransactionSql } from "postgres";

const CONNECT_TIMEOUT_S = 10;

/**
 * Runs `work` in one transaction on a connection of its own. A failure cuts the connection off, so
 * that no stream that was left half read keeps it, and the server rolls back.
 */
export async function inOneTransaction<T>(
  url: string,
  mode: string,
  work: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_S,
    onnotice: () => undefined,
    connection: { application_name: "soko backup" },
  });
  let first: unknown;
  try {
    const result = await sql.begin(mode, async (tx) => {
      try {
        return await work(tx);
      } catch (error) {
        first = error;
        await sql.end({ timeout: 0 });
        throw error;
      }
    });
    return result as T;
  } catch (error) {
    throw first ?? error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
