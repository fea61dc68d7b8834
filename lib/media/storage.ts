import "server-only";
import { join } from "node:path";
import { env } from "@/lib/env";
import { diskStorage } from "./disk-storage";

/** Where the files of pictures lie. A key once written never changes its content. */
export type MediaStorage = {
  /** Keeps the file whole or not at all, also when the machine goes down in between. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file's bytes as a stream with their number, or null. */
  open(key: string): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>;
  exists(key: string): Promise<boolean>;
};

let storage: MediaStorage | undefined;

/** This process's storage: the data folder's disk. */
export function mediaStorage(): MediaStorage {
  storage ??= diskStorage(join(env().SOKO_DATA_DIR, "media"));
  return storage;
}
