import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Sql, TransactionSql } from "postgres";
import { migrationsFolder } from "@/db/migrate";
import { Refusal } from "@/lib/boot/say.mjs";
import type { Manifest } from "./schema";

type Applied = Manifest["migrations"];

/** What drizzle has noted of this database, oldest first; empty for one that has no schema yet. */
export async function listApplied(sql: Sql | TransactionSql): Promise<Applied> {
  const [found] =
    await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!found?.there) return [];
  const rows = await sql<{ hash: string; at: string }[]>`
    select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ hash, at }) => ({ hash, at: Number(at) }));
}

/**
 * Splits this Soko's migrations at the state of a backup.
 * @throws Refusal when the backup's are not the beginning of them
 */
export function splitAt(applied: Applied) {
  const known = readMigrationFiles({ migrationsFolder });
  applied.forEach(({ hash, at }, n) => {
    if (known[n]?.hash === hash && known[n].folderMillis === at) return;
    throw new Refusal(
      applied.length > known.length
        ? "This backup was made by a newer Soko. Restore it with that version."
        : "This backup was made by a Soko with another database schema. Restore it with that one.",
    );
  });
  return { before: known.slice(0, applied.length), after: known.slice(applied.length) };
}

/** As drizzle's own migrator does, which can't take part in a transaction. */
export async function apply(
  sql: TransactionSql,
  migrations: ReturnType<typeof readMigrationFiles>,
): Promise<void> {
  await sql.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`);
  for (const { sql: statements, hash, folderMillis } of migrations) {
    for (const statement of statements) await sql.unsafe(statement);
    await sql`
      insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}
