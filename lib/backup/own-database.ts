import postgres from "postgres";

/** Makes the database that `url` names, on a server of ours. */
export async function createDatabase(url: string, adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`create database ${sql(new URL(url).pathname.slice(1))}`;
  } finally {
    await sql.end();
  }
}
