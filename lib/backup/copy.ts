import { createReadStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { TransactionSql } from "postgres";
import type { Checksums } from "./checksums";
import { type Table, tableFile } from "./schema";

const NEWLINE = 10;

const quoted = (...names: string[]) =>
  names.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ");

/** Values as any Postgres writes and reads them, whatever the server's settings, and no time limit. */
export async function speakPlainly(sql: TransactionSql): Promise<void> {
  await sql.unsafe(`
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local lock_timeout = '60s'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
    set local extra_float_digits = 3; set local client_encoding = 'UTF8'`);
}

/** Keeps every table as it is built, until the end. To be called before anything is read. */
export async function lockTables(sql: TransactionSql, tables: Table[]): Promise<void> {
  await sql.unsafe(`lock table ${quoted(...tables.map(({ name }) => name))} in access share mode`);
}

/**
 * A query's rows in the text form of COPY. postgres.js pauses its socket for a slow reader, and
 * forgets to go on when the last rows and the end came together: the next query would hang.
 */
export async function readQuery(sql: TransactionSql, select: string): Promise<Readable> {
  const rows = await sql.unsafe(`copy (${select}) to stdout`).readable();
  rows.once("close", () => rows._read(0));
  return rows;
}

/** Writes a table's rows into its file. @returns how many */
export async function copyOut(
  sql: TransactionSql,
  { name, columns }: Table,
  sums: Checksums,
): Promise<number> {
  const select = `select ${quoted(...columns)} from ${quoted(name)}`;
  const rows = await readQuery(sql, select);
  let count = 0;
  // A row is a line: newlines inside of values are written as \n.
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === NEWLINE) count++;
      done(null, chunk);
    },
  });
  await sums.write(tableFile(name), rows, counting, createGzip());
  return count;
}

/** Loads a table's file. @throws the server's refusal of rows that break a rule of the database */
export async function copyIn(
  sql: TransactionSql,
  { name, columns }: Table,
  file: string,
): Promise<void> {
  const copy = sql.unsafe(`copy ${quoted(name)} (${quoted(...columns)}) from stdin`);
  const outcome = outcomeOf(copy);
  const sent = pipeline(createReadStream(file), createGunzip(), await copy.writable());
  await Promise.race([outcome, sent.then(() => outcome)]);
}

/**
 * How a COPY ends. postgres.js hands out the stream and then tells nobody when the server refuses
 * after the last byte: the stream never finishes. The query is settled a second time, though.
 */
function outcomeOf(copy: object): Promise<void> {
  const query = copy as Record<"resolve" | "reject", (value: unknown) => void>;
  const { resolve, reject } = query;
  const outcome = new Promise<void>((ended, failed) => {
    let isStarted = false;
    query.resolve = (value) => {
      if (isStarted) ended();
      isStarted = true;
      resolve(value);
    };
    query.reject = (error) => {
      failed(error);
      reject(error);
    };
  });
  outcome.catch(() => undefined); // Whoever waits hears of it; nobody does when it never started.
  return outcome;
}
