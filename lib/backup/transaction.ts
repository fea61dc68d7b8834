import postgres, { type TransactionSql } from "postgres";

const CONNECT_TIMEOUT_S = 10;
const ROLLBACK_WITHIN_MS = 2_000;

/**
 * Runs `work` in one transaction on a connection of its own, and rolls it back when that fails. A
 * connection that does not answer even then is dropped: a stream left half read would block it.
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
  let giveUp: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const following = async (tx: TransactionSql) => {
        try {
          return { result: await work(tx) };
        } catch (error) {
          giveUp = setTimeout(() => reject(error), ROLLBACK_WITHIN_MS);
          throw error;
        }
      };
      sql.begin(mode, following).then(({ result }) => resolve(result), reject);
    });
  } finally {
    clearTimeout(giveUp);
    await sql.end({ timeout: 0 });
  }
}
