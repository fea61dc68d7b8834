// @ts-check
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { openLog } from "./leash.mjs";
import { freePort } from "./ports.mjs";
import { findProgram } from "./postgres-program.mjs";
import { end, identify, isRunning, waitUntil } from "./processes.mjs";
import { Refusal } from "./say.mjs";
import { supervise } from "./supervise.mjs";

const user = "soko";
const stopping = /** @type {const} */ ({
  signal: "SIGINT",
  graceMs: 30_000,
  group: false,
  rank: 0,
});

/** @param {string} path @param {number | null} uid */
function giveTo(path, uid) {
  if (uid === null || process.getuid?.() !== 0 || lstatSync(path).uid === uid) return;
  chownSync(path, uid, uid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), uid);
}

/**
 * Made under another name first: a folder of the right name is a whole cluster.
 * @param {import("./postgres-program.mjs").Program} program
 * @param {string} cluster @param {string} password @param {boolean} durable
 */
function initialise(program, cluster, password, durable) {
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(fresh, program.uid);
  giveTo(passwordFile, program.uid);
  // With the plain C locale pg_trgm finds no letter in Hindi or Arabic, and search dies silently.
  const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const [file = "", ...args] = [
    ...program.command,
    join(program.bin, "initdb"),
    `--pgdata=${fresh}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    `--lc-ctype=${ctype}`,
    "--lc-collate=C",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const made = spawnSync(file, args, { encoding: "utf8", timeout: 120_000 });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    const reason = made.error?.message ?? `${made.stdout}${made.stderr}`;
    throw new Refusal(`The database's folder could not be made:\n${reason.trim()}`);
  }
  renameSync(fresh, cluster);
}

/** @param {import("./postgres-program.mjs").Program} program @param {string} cluster */
function checkCluster(program, cluster) {
  const owner = statSync(cluster).uid;
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && owner !== uid) {
    throw new Refusal(
      `${cluster} belongs to another user (uid ${owner}). ` +
        "Start as that user, or set SOKO_DATA_DIR to a folder of your own.",
    );
  }
  giveTo(cluster, program.uid);
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const version = spawnSync(join(program.bin, "postgres"), ["--version"], { encoding: "utf8" });
  if (!version.stdout.includes(` ${made}.`) && !version.stdout.includes(` ${made}beta`)) {
    throw new Refusal(
      `${cluster} was made by Postgres ${made}; this is ${version.stdout.trim()}. ` +
        "Dump it with the old one, or set SOKO_DATA_DIR to an empty folder.",
    );
  }
}

/** @param {number} pid @param {string} cluster */
function servesCluster(pid, cluster) {
  try {
    const command =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
        : spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
    return command.includes(cluster) && command.includes("postgres");
  } catch {
    return false;
  }
}

/**
 * A pid file outlives a kill. A Postgres that still runs on this very folder is ended. If the
 * number now is another program's, the file goes, since Postgres would take that for itself;
 * otherwise it stays: by it Postgres knows whether its former children are all gone.
 * @param {string} cluster
 */
async function clearStalePidFile(cluster) {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const started = identify(pid);
  if (servesCluster(pid, cluster)) await end({ name: "postgres", pid, started, ...stopping });
  else if (started !== null) rmSync(file, { force: true });
}

/** @param {string} cluster @param {number | undefined} pid */
function isReady(cluster, pid) {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, "utf8").split("\n");
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

/**
 * Starts Postgres on a folder of ours, made when it is not there, and keeps it up until the leash
 * ends it. `durable: false` gives up what a power cut would lose, for tests.
 * @param {{ dataDir: string, password: string, leash: import("./leash.mjs").Leash, durable: boolean }} options
 * @returns {Promise<{ port: number, urlOf: (database: string) => string }>}
 */
export async function startPostgres({ dataDir, password, leash, durable }) {
  const program = findProgram();
  const cluster = join(dataDir, "postgres");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0 && program.uid) chmodSync(dataDir, 0o711);
  if (!existsSync(cluster)) initialise(program, cluster, password, durable);
  checkCluster(program, cluster);

  const port = await supervise("Postgres", freePort, async (chosen, onExit) => {
    await clearStalePidFile(cluster);
    /** @type {Record<string, string | number>} */
    const settings = {
      listen_addresses: "127.0.0.1",
      port: chosen,
      unix_socket_directories: "",
      max_connections: 100,
      shared_buffers: "64MB",
      io_method: "sync",
      ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    const [file = "", ...args] = [
      ...program.command,
      join(program.bin, "postgres"),
      "-D",
      cluster,
      ...options,
    ];
    const log = openLog(dataDir, "postgres");
    const child = spawn(file, args, { detached: true, stdio: ["ignore", log, log] });
    child.once("exit", onExit).once("error", onExit);
    const pid = child.pid ?? 0;
    leash.hold({ name: "postgres", pid, ...stopping });
    const owned = { pid, started: identify(pid) };
    const settled = () => isReady(cluster, pid) || !isRunning(owned);
    return (await waitUntil(settled, 60_000)) && isRunning(owned);
  });
  return { port, urlOf: (database) => databaseUrlOf({ port, password }, database) };
}

/** @param {{ port: number, password: string }} server of ours @param {string} database */
export function databaseUrlOf({ port, password }, database) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}
