import { createReadStream, createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql, TransactionSql } from "postgres";
import { Refusal } from "@/lib/boot/say.mjs";
import { isMediaKey } from "@/lib/media/key";
import type { MediaStorage } from "@/lib/media/storage";
import { imageKey } from "@/lib/media/url";
import { type Checksums, listFiles } from "./checksums";
import { readQuery } from "./copy";
import { type Manifest, mediaFile } from "./schema";

const AT_ONCE = 8;

/** Every file that a row of `media` speaks of. Rows of before there was AVIF have no such column. */
const files = `
  select distinct hash, file from media m, lateral (
    select 'preview.jpg' as file
    union all select w || '.webp' from jsonb_array_elements_text(m.widths) w
    union all select w || '.avif'
      from jsonb_array_elements_text(coalesce(to_jsonb(m) -> 'avif_widths', '[]')) w
  ) f order by hash, file`;

/** Notes in a file, by the rows that this transaction sees, which pictures' files belong to them. */
export async function noteKeys(sql: TransactionSql, list: string): Promise<void> {
  await pipeline(
    await readQuery(sql, files),
    createWriteStream(list, { flags: "wx", mode: 0o600 }),
  );
}

async function* readKeys(list: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(list, "utf8") })) {
    const [hash = "", file = ""] = line.split("\t");
    yield imageKey(hash, file);
  }
}

/** Copies the noted files. A file is written before its row, and stays: all are there by now. */
export async function copyMedia(
  list: string,
  storage: MediaStorage,
  sums: Checksums,
): Promise<Manifest["media"]> {
  const media: Manifest["media"] = { files: 0, bytes: 0, missing: [] };
  await inTurns(readKeys(list), async (key) => {
    const found = await storage.open(key);
    if (!found) {
      media.missing.push(key);
      return;
    }
    const { body } = found;
    const content = Readable.from(body instanceof Uint8Array ? [body] : chunksOf(body));
    const size = await sums.write(mediaFile(key), content);
    media.bytes += size;
    media.files += 1;
  });
  media.missing.sort();
  return media;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Puts the backup's pictures into the storage. */
export async function placeMedia(folder: string, storage: MediaStorage): Promise<void> {
  await inTurns(listFiles(folder), async ({ file }) => {
    const key = file.slice(mediaFile("").length);
    if (mediaFile(key) !== file || !isMediaKey(key)) return;
    await storage.put(key, await readFile(join(folder, file)));
  });
}

/** @throws Refusal when a row of `media` has no file that it had when the backup was made */
export async function checkMedia(
  sql: Sql | TransactionSql,
  storage: MediaStorage,
  { missing }: Manifest["media"],
): Promise<void> {
  const known = new Set(missing);
  for await (const rows of sql.unsafe<{ hash: string; file: string }[]>(files).cursor(500)) {
    for (const { hash, file } of rows) {
      const key = imageKey(hash, file);
      if (known.has(key) || (await storage.exists(key))) continue;
      throw new Refusal(`The backup holds a picture's row without its file ${key}.`);
    }
  }
}

async function inTurns<T>(items: AsyncGenerator<T>, work: (item: T) => Promise<void>) {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch.map(work));
    batch = [];
  }
  await Promise.all(batch.map(work));
}
