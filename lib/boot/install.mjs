// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.mjs";
import { Refusal, say } from "./say.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | null}
 */
function readPackages(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/**
 * Whether node_modules holds what the lock file says. npm writes its own list of what it installed
 * as its last step, so an install that was cut short reads as missing.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = readPackages(join(folder, "package-lock.json"));
  const present = readPackages(join(folder, "node_modules/.package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === "") return true;
    const found = present[path];
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} folder
 * @param {import("./leash.mjs").Leash} leash
 * @param {NodeJS.ProcessEnv} env
 */
export async function install(folder, leash, env) {
  if (isInstalled(folder)) return;
  say("Installing the packages that the lock file names.");
  const npm = env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, env.npm_execpath]
    : ["npm"];
  // The build needs what NODE_ENV=production would leave out.
  const command = [
    ...npm,
    "ci",
    "--include=dev",
    "--include=optional",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const skip = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NEXT_TELEMETRY_DISABLED: "1" };
  const { code } = await run(leash, "npm ci", command, {
    env: { ...env, ...skip },
    limitMs: 900_000,
  });
  if (code !== 0) throw new Refusal("npm ci failed; its own words are above.");
}
