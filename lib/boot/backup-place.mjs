// @ts-check
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { endLeftovers } from "./leash.mjs";
import { findHolder, takeLock } from "./lock.mjs";
import { Refusal } from "./say.mjs";

const PARTIAL = ".partial";

/**
 * Where a backup grows: beside its place, under a name that nobody takes for a whole one.
 * @param {string} target the folder that it becomes
 */
export async function openBackupPlace(target) {
  if (existsSync(target)) throw new Refusal(`${target} is there already. Name another folder.`);
  const parent = dirname(target);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    accessSync(parent, constants.W_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(`${parent} can't be written to (${code}). Name another folder, or user.`);
  }
  await clearLeftovers(parent);
  const work = `${target}${PARTIAL}`;
  const lock = takeLock(work, "backup");
  if ("holder" in lock) {
    throw new Refusal(`A backup to ${target} is being made by process ${lock.holder.pid}.`);
  }
  const content = join(work, "backup");
  mkdirSync(content, { mode: 0o700 });
  return {
    /** For what is needed meanwhile; goes with it. */
    work,
    content,
    /** Gives it its name, once all of it is on the disk. */
    finish() {
      sync(content);
      renameSync(content, target);
      sync(parent);
    },
    close() {
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** What a backup left that was killed. @param {string} parent */
async function clearLeftovers(parent) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (!name.endsWith(PARTIAL) || !existsSync(join(folder, "lock")) || findHolder(folder))
      continue;
    await endLeftovers(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Also the names in a folder are to outlive a power cut. @param {string} folder */
function sync(folder) {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A name for a backup of now, such as soko-2026-11-23T08-15-00Z. */
export function stampedName() {
  return `soko-${new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}`;
}
