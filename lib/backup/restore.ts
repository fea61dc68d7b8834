import "server-only";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { TransactionSql } from "postgres";
import { MIGRATION_LOCK } from "@/db/migrate";
import { Refusal } from "@/lib/boot/say.mjs";
import type { MediaStorage } from "@/lib/media/storage";
import { readBooks } from "./books";
import { copyIn, speakPlainly } from "./copy";
import { checkMedia, placeMedia } from "./media-parts";
import { apply, listApplied, splitAt } from "./migrations";
import type { Backup } from "./open";
import { type Manifest, type Table, tableFile } from "./schema";
import { countRows, inOrderOfKeys, listTables, setSequences } from "./tables";
import { inOneTransaction } from "./transaction";

/**
 * What can be known before anything is written. `databaseUrl` is null while there is no database yet.
 * @throws Refusal when the backup does not fit this Soko, or the database is not empty
 */
export async function checkRestore({ manifest }: Backup, databaseUrl: string | null) {
  splitAt(manifest.migrations);
  if (databaseUrl !== null) await inOneTransaction(databaseUrl, "read only", assertEmpty);
}

type Target = { databaseUrl: string; storage: MediaStorage };

/**
 * Puts a backup that was opened into an empty database, brought to today's schema, and its pictures
 * into the storage. The database is filled in one transaction, committed when all else is in its
 * place and was checked: before that it stays empty.
 * @throws Refusal when the database is not empty, or the backup does not fit this Soko
 */
export async function restoreBackup(backup: Backup, target: Target): Promise<void> {
  const { folder, manifest } = backup;
  const { before, after } = splitAt(manifest.migrations);
  await inOneTransaction(target.databaseUrl, "isolation level read committed", async (sql) => {
    await speakPlainly(sql);
    // A start elsewhere waits for the end of this, and then finds nothing to migrate.
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await assertEmpty(sql);
    await apply(sql, before);
    await load(sql, folder, manifest);
    await apply(sql, after);
    await placeMedia(folder, target.storage);
    await checkMedia(sql, target.storage, manifest.media);
    await sql`analyze`;
  });
}

async function assertEmpty(sql: TransactionSql): Promise<void> {
  const tables = await listTables(sql);
  if (tables.length === 0 && (await listApplied(sql)).length === 0) return;
  const names = tables.slice(0, 3).map(({ name }) => name);
  throw new Refusal(
    `The database is not empty: it holds ${tables.length} tables (${names.join(", ")} and so on). ` +
      "Make an empty one for the restored shop.",
  );
}

async function load(sql: TransactionSql, folder: string, manifest: Manifest): Promise<void> {
  const tables = await inOrderOfKeys(sql, manifest.tables);
  assertSame(await listTables(sql), tables);
  // What they write is in the backup already. Foreign keys and checks stay on.
  await setTriggers(sql, "disable", tables);
  for (const table of tables) await copyIn(sql, table, join(folder, tableFile(table.name)));
  await setSequences(sql, manifest.sequences);
  await setTriggers(sql, "enable", tables);
  for (const { name, rows } of tables) {
    const loaded = await countRows(sql, name);
    if (loaded === rows) continue;
    throw new Refusal(`Of ${rows} rows of ${name} ${loaded} were restored. Nothing was kept.`);
  }
  const books = await readBooks(sql);
  if (isDeepStrictEqual(books, manifest.books)) return;
  throw new Refusal(
    `The restored books (${JSON.stringify(books)}) are not those of the backup ` +
      `(${JSON.stringify(manifest.books)}). Nothing was kept.`,
  );
}

function assertSame(built: Table[], kept: Table[]): void {
  const form = (tables: Table[]) =>
    tables.map(({ name, columns }) => `${name}(${columns.toSorted()})`).toSorted();
  if (isDeepStrictEqual(form(built), form(kept))) return;
  throw new Refusal("This backup holds other tables or columns than its schema has.");
}

async function setTriggers(
  sql: TransactionSql,
  how: "enable" | "disable",
  tables: Table[],
): Promise<void> {
  for (const { name } of tables) await sql.unsafe(`alter table "${name}" ${how} trigger user`);
}
