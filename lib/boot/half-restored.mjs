// @ts-check
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Refusal } from "./say.mjs";

/**
 * What a restore does to a data folder, written down before it is done, so that one that was cut
 * short is seen and can be taken back.
 * @typedef {object} Journal
 * @property {string[]} parts names in the data folder that are the restore's own from now on
 * @property {string[]} moved those of them that were there before
 * @property {string} aside the folder in the data folder to which they are moved
 */

/** @param {string} dataDir */
const journalOf = (dataDir) => join(dataDir, "restoring.json");

/** Names in the folder that hold something. @param {string} dataDir @param {string[]} parts */
export function findFilled(dataDir, parts) {
  return parts.filter((name) => {
    const path = join(dataDir, name);
    return existsSync(path) && (name.endsWith(".json") || readdirSync(path).length > 0);
  });
}

/** @param {string} dataDir */
export const isHalfRestored = (dataDir) => existsSync(journalOf(dataDir));

/** @param {string} dataDir @throws Refusal where a restore was cut short */
export function refuseHalfRestored(dataDir) {
  if (!isHalfRestored(dataDir)) return;
  throw new Refusal(
    `A restore into ${dataDir} was cut short, so what is there is not whole. Run it again ` +
      "(npm run restore -- <backup>), or take it back (npm run restore -- --undo).",
  );
}

/** Moves what is there out of the way. @param {string} dataDir @param {Journal} journal */
export function makeRoom(dataDir, journal) {
  const file = journalOf(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(journal), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  if (journal.moved.length === 0) return;
  mkdirSync(join(dataDir, journal.aside), { mode: 0o711 });
  for (const name of journal.moved) {
    renameSync(join(dataDir, name), join(dataDir, journal.aside, name));
  }
}

/** @param {string} dataDir */
export function finishRestore(dataDir) {
  rmSync(journalOf(dataDir));
}

/**
 * Brings the folder back to what it was before a restore that did not finish, if there was one.
 * @param {string} dataDir
 * @returns {boolean} whether there was
 */
export function undoRestore(dataDir) {
  if (!isHalfRestored(dataDir)) return false;
  /** @type {Journal} */
  const { parts, moved, aside } = JSON.parse(readFileSync(journalOf(dataDir), "utf8"));
  for (const name of parts) {
    const path = join(dataDir, name);
    const before = join(dataDir, aside, name);
    // Moved and not there any more: it was never moved, or is back already.
    if (moved.includes(name) && !existsSync(before)) continue;
    rmSync(path, { recursive: true, force: true });
    if (moved.includes(name)) renameSync(before, path);
  }
  rmSync(join(dataDir, aside), { recursive: true, force: true });
  finishRestore(dataDir);
  return true;
}
