import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@/lib/boot/say.mjs";

/** In the form that `sha256sum --check` reads. */
const LIST = "SHA256SUMS";

const line = /^([0-9a-f]{64}) {2}([a-z0-9][a-z0-9_./-]*)$/;

/** Writes the parts of a backup, each on the disk when it is done, and the list of their digests. */
export class Checksums {
  private constructor(
    private readonly folder: string,
    private readonly list: FileHandle,
  ) {}

  static async start(folder: string): Promise<Checksums> {
    return new Checksums(folder, await open(join(folder, LIST), "ax", 0o600));
  }

  /** @returns the file's size in bytes */
  async write(file: string, content: Readable, ...through: Transform[]): Promise<number> {
    const path = join(this.folder, file);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash("sha256");
    let size = 0;
    const measuring = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const target = createWriteStream(path, { flags: "wx", mode: 0o600 });
    await pipeline([content, ...through, measuring, target]);
    await sync(path);
    await this.list.appendFile(`${hash.digest("hex")}  ${file}\n`);
    return size;
  }

  writeText(file: string, text: string): Promise<number> {
    return this.write(file, Readable.from([Buffer.from(text)]));
  }

  async finish(): Promise<void> {
    try {
      await this.list.sync();
    } finally {
      await this.list.close();
    }
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The files that a backup lists, in the order in which they were written. */
export async function* listFiles(folder: string): AsyncGenerator<{ file: string; digest: string }> {
  const content = await openListed(folder, LIST);
  for await (const text of createInterface({ input: content })) {
    const [, digest, file] = line.exec(text) ?? [];
    if (!digest || !file || file.split("/").includes("..")) {
      content.destroy();
      throw new Refusal(`${LIST} of this backup is damaged: "${text.slice(0, 80)}".`);
    }
    yield { file, digest };
  }
}

/** @throws Refusal unless the file is there and is byte for byte what was written */
export async function checkFile(folder: string, file: string, digest: string): Promise<number> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of await openListed(folder, file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  if (hash.digest("hex") === digest) return size;
  throw new Refusal(`This backup is damaged: ${file} is not as it was written.`);
}

async function openListed(folder: string, file: string): Promise<ReadStream> {
  const content = createReadStream(join(folder, file));
  try {
    await once(content, "open");
    return content;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code !== "ENOENT") throw cause;
    throw new Refusal(`This is no whole backup: ${join(folder, file)} is missing.`);
  }
}
