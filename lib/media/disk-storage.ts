import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { AppError } from "@/lib/errors";
import { isMediaKey } from "./key";
import type { MediaStorage } from "./storage";

const RETRY_AFTER_S = 60;

/** Up to here a file is read in one go, which costs less than a stream of it. */
const MAX_WHOLE_BYTES = 65_536;

/** Files in a folder of this machine. */
export function diskStorage(folder: string): MediaStorage {
  const pathOf = (key: string) => {
    if (!isMediaKey(key)) throw new Error("This is no key of a picture's file.");
    return resolve(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      try {
        await writeWhole(path, bytes);
      } catch (cause) {
        if (!isFull(cause)) throw cause;
        const message = "There is no room for pictures. Try again later.";
        throw new AppError("unavailable", message, { retryAfter: RETRY_AFTER_S, cause });
      }
    },
    async open(key) {
      const file = await openIfThere(pathOf(key));
      if (!file) return null;
      const { size } = await file.stat();
      if (size <= MAX_WHOLE_BYTES) return { body: await readWhole(file), size };
      // The stream closes the file when it ends or is dropped.
      const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
      return { body, size };
    },
    async exists(key) {
      const file = await openIfThere(pathOf(key));
      await file?.close();
      return file !== null;
    },
  };
}

/** Beside its place first, and moved there when it is on the disk. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(part, "wx", 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function readWhole(file: FileHandle): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

const isFull = (error: unknown) =>
  ["ENOSPC", "EDQUOT", "EROFS", "EFBIG"].includes(codeOf(error) ?? "");

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
