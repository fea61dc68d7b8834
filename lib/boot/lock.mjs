// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identify, isRunning } from "./processes.mjs";

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string | null} started
 * @property {string} purpose
 * @property {string} [url] where it serves, once it does
 */

/** @param {string} file @returns {Holder | null} null when there is none, or it is torn */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Who works in this data folder now, if anyone.
 * @param {string} dataDir
 */
export function findHolder(dataDir) {
  const holder = readHolder(join(dataDir, "lock"));
  return holder && isRunning(holder) ? holder : null;
}

/**
 * Takes the data folder for this process; a lock whose process is gone is taken over.
 * @param {string} dataDir
 * @param {string} purpose
 * @returns {{ holder: Holder } | { serves: (url: string) => void, release: () => void }}
 */
export function takeLock(dataDir, purpose) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "lock");
  const mine = `${file}.${process.pid}`;
  const self = { pid: process.pid, started: identify(process.pid), purpose };
  for (;;) {
    writeFileSync(mine, JSON.stringify(self));
    try {
      linkSync(mine, file); // Fails when there is one; appears whole, never half written.
      rmSync(mine);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const holder = findHolder(dataDir);
    if (holder) {
      rmSync(mine);
      return { holder };
    }
    removeStale(file, mine);
  }
  return {
    serves(url) {
      writeFileSync(mine, JSON.stringify({ ...self, url }));
      renameSync(mine, file);
    },
    release() {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/**
 * Moves the lock aside before looking at it once more: of two processes that found it stale, one
 * may by now hold a new one, and gets that back.
 * @param {string} file @param {string} aside
 */
function removeStale(file, aside) {
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && isRunning(moved)) linkSync(aside, file);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  }
}
