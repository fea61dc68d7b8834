import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@/lib/boot/say.mjs";
import { isMediaKey } from "@/lib/media/key";
import { checkFile, listFiles } from "./checksums";
import {
  FORMAT,
  MANIFEST,
  type Manifest,
  manifestSchema,
  mediaFile,
  SECRETS,
  type Secrets,
  secretsSchema,
  tableFile,
} from "./schema";

export type Backup = { folder: string; manifest: Manifest; secrets: Secrets | null };

/**
 * Reads what a backup says of itself, and every byte of it.
 * @throws Refusal for what is none, was cut short or changed, or is of a newer format
 */
export async function openBackup(folder: string): Promise<Backup> {
  const manifest = await readManifest(folder);
  const whole = new Set<string>();
  const media = { files: 0, bytes: 0 };
  for await (const { file, digest } of listFiles(folder)) {
    const size = await checkFile(folder, file, digest);
    const key = file.slice(mediaFile("").length);
    if (file !== mediaFile(key) || !isMediaKey(key)) whole.add(file);
    else {
      media.files += 1;
      media.bytes += size;
    }
  }
  const wanted = [MANIFEST, ...manifest.tables.map(({ name }) => tableFile(name))];
  for (const file of wanted) {
    if (!whole.has(file)) throw new Refusal(`This is no whole backup: ${file} is not in its list.`);
  }
  if (media.files !== manifest.media.files || media.bytes !== manifest.media.bytes) {
    throw new Refusal("This is no whole backup: some of its pictures are missing.");
  }
  const secrets = whole.has(SECRETS) ? secretsSchema.parse(await readJson(folder, SECRETS)) : null;
  return { folder, manifest, secrets };
}

async function readManifest(folder: string): Promise<Manifest> {
  const said = await readJson(folder, MANIFEST);
  const format = typeof said === "object" && said && "format" in said ? said.format : null;
  if (typeof format === "number" && format > FORMAT) {
    throw new Refusal(
      `This backup is of format ${format}, and this Soko reads ${FORMAT}. Restore it with a newer Soko.`,
    );
  }
  const parsed = manifestSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".");
  throw new Refusal(`This backup is damaged: ${MANIFEST} makes no sense at "${where}".`);
}

async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? "damaged" : "missing";
    throw new Refusal(`${folder} is no whole backup: its ${file} is ${reason}.`);
  }
}
