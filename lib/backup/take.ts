import "server-only";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { TransactionSql } from "postgres";
import { Refusal } from "@/lib/boot/say.mjs";
import type { MediaStorage } from "@/lib/media/storage";
import { readBooks } from "./books";
import { Checksums } from "./checksums";
import { copyOut, lockTables, speakPlainly } from "./copy";
import { copyMedia, noteKeys } from "./media-parts";
import { listApplied } from "./migrations";
import { FORMAT, MANIFEST, type Manifest, manifestSchema, SECRETS, type Secrets } from "./schema";
import { secretMark } from "./secret-mark";
import { listTables, readSequences } from "./tables";
import { inOneTransaction } from "./transaction";

type Source = {
  databaseUrl: string;
  storage: MediaStorage;
  /** Of this Soko. */
  version: string;
  /** What the shop seals with now, if that is known. */
  secret: string | null;
  /** Soko's own, which go along; null when the operator keeps them. */
  secrets: Secrets | null;
};

/**
 * Writes a backup into an empty folder: the database as it stands at one moment, also while it is
 * written to, and every picture of it. What it takes of memory does not grow with the shop.
 * @throws Refusal when there is nothing to back up, or the schema changes meanwhile
 */
export async function takeBackup(folder: string, source: Source): Promise<Manifest> {
  const sums = await Checksums.start(folder);
  try {
    const keys = join(folder, "media-keys");
    const database = await copyDatabase(source.databaseUrl, sums, keys);
    const media = await copyMedia(keys, source.storage, sums);
    await rm(keys);
    if (source.secrets) await sums.writeText(SECRETS, toText(source.secrets));
    const manifest = manifestSchema.parse({
      format: FORMAT,
      version: source.version,
      createdAt: new Date().toISOString(),
      ...database,
      media,
      secretMark: source.secret && secretMark(source.secret),
    });
    await sums.writeText(MANIFEST, toText(manifest));
    return manifest;
  } finally {
    await sums.finish();
  }
}

const toText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function copyDatabase(url: string, sums: Checksums, keys: string) {
  const tables = await inOneTransaction(url, "read only", listTables);
  if (tables.length === 0) throw new Refusal("There is no shop in this database: nothing to keep.");
  return inOneTransaction(url, "isolation level repeatable read read only", async (sql) => {
    await speakPlainly(sql);
    // The first reading fixes the moment, so the locks come before it.
    await lockTables(sql, tables);
    await assertUnchanged(sql, tables);
    const migrations = await listApplied(sql);
    const kept: Manifest["tables"] = [];
    for (const table of tables) kept.push({ ...table, rows: await copyOut(sql, table, sums) });
    await noteKeys(sql, keys);
    return {
      migrations,
      tables: kept,
      sequences: await readSequences(sql),
      books: await readBooks(sql),
    };
  });
}

async function assertUnchanged(
  sql: TransactionSql,
  tables: Awaited<ReturnType<typeof listTables>>,
): Promise<void> {
  if (isDeepStrictEqual(await listTables(sql), tables)) return;
  throw new Refusal("The database was being brought to a newer schema. Make the backup again.");
}
