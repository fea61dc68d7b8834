import "server-only";
import { join } from "node:path";
import { env } from "@/lib/env";
import { diskStorage } from "./disk-storage";

export type MediaBody = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;

/** Where the files of pictures lie. A key once written never changes its content. */
export type MediaStorage = {
  /** Keeps the file whole or not at all, also when the machine goes down in between. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file's bytes with their number, or null; as a stream when they are many. */
  open(key: string): Promise<{ body: MediaBody; size: number } | null>;
  exists(key: string): Promise<boolean>;
};

let storage: MediaStorage | undefined;

/** This process's storage: the data folder's disk. */
export function mediaStorage(): MediaStorage {
  storage ??= diskStorage(join(env().SOKO_DATA_DIR, "media"));
  return storage;
}
