// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as util from "node:util";
import { Refusal } from "./say.mjs";

/** The folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string} version such as "20.9.0" */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  throw new Refusal(
    `Soko needs Node 20.9 or newer; this is Node ${version}. Get one at https://nodejs.org.`,
  );
}

/**
 * The environment with .env.local and .env beneath it, as Next reads them.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function readSettings(folder = root) {
  let settings = /** @type {NodeJS.ProcessEnv} */ ({});
  for (const name of [".env", ".env.local"]) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    if (!util.parseEnv) throw new Refusal(`Reading ${name} needs Node 20.12 or newer.`);
    settings = { ...settings, ...util.parseEnv(readFileSync(file, "utf8")) };
  }
  return { ...settings, ...process.env };
}

/** @param {NodeJS.ProcessEnv} settings */
export function dataFolder(settings) {
  return resolve(root, settings.SOKO_DATA_DIR || ".soko");
}
