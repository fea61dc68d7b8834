// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checkout.mjs";
import { run } from "./command.mjs";
import { findHolder } from "./lock.mjs";
import { Refusal, say } from "./say.mjs";

const folders = ["app", "components", "db", "lib", "public", "drizzle"];
const notBuilt = /(^|\/)(lib\/(boot|serve)\/|db\/testing\/)|\.test\.tsx?$/;
const rootFiles =
  /^(next\.config|postcss\.config|proxy|instrumentation(-client)?|tsconfig|package|package-lock)\.\w+$/;

/** @param {string} folder @returns {string[]} */
function filesOf(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesOf(path) : [path];
    });
}

/**
 * A digest of all that the build is made from.
 * @param {NodeJS.ProcessEnv} env
 */
function hashSources(env) {
  const hash = createHash("sha256");
  const files = [
    ...readdirSync(root)
      .filter((name) => rootFiles.test(name))
      .sort(),
    ...folders.flatMap(filesOf).filter((path) => !notBuilt.test(path)),
  ];
  for (const path of files) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  // What Next writes into its output besides the files.
  const baked = Object.keys(env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort();
  for (const name of [...baked, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]) {
    hash.update(`${name}=${env[name]}\0`);
  }
  return hash.update(process.version).digest("hex");
}

/** The command line of Next, without a shell between us and its process. */
export function next(/** @type {string[]} */ ...args) {
  return [process.execPath, join(root, "node_modules/next/dist/bin/next"), ...args];
}

/**
 * Builds the app unless the last good build was made from the same sources.
 * @param {import("./leash.mjs").Leash} leash
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(leash, env) {
  const marker = join(root, ".next", "soko-build");
  const hash = hashSources(env);
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;
  const server = findHolder(join(root, ".soko"));
  if (server && server.pid !== process.pid && server.purpose === "start") {
    throw new Refusal(
      "The sources have changed since Soko was started from this folder, and a new build would " +
        `take away what it serves. Stop it first (process ${server.pid}).`,
    );
  }
  say("Building the app.");
  rmSync(marker, { force: true });
  const { code } = await run(leash, "next build", next("build"), { env, limitMs: 900_000 });
  if (code !== 0) throw new Refusal("The build failed; its own words are above.");
  writeFileSync(marker, hash);
}
