// @ts-check
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process that we started, told apart from a later one with the same id.
 * @typedef {object} Owned
 * @property {string} name
 * @property {number} pid
 * @property {string | null} started
 * @property {NodeJS.Signals} signal asks it to end
 * @property {number} graceMs how long it may take before it is killed
 * @property {boolean} group whether it leads a process group that ends with it
 * @property {number} rank the highest ends first: 0 stands on nothing else of ours
 */

/**
 * When the process started, in a form only good for comparing; null when it does not run.
 * @param {number} pid
 * @returns {string | null}
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return identifyInProc(pid);
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return started.trim() || null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function identifyInProc(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; state is the first field after it, start time the 20th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** @param {{ pid: number, started: string | null }} owned */
export function isRunning(owned) {
  return owned.started !== null && identify(owned.pid) === owned.started;
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} limitMs
 * @param {number} [stepMs]
 * @returns {Promise<boolean>} whether it came true in time
 */
export async function waitUntil(condition, limitMs, stepMs = 25) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= deadline) return false;
    await sleep(stepMs);
  }
}

/** @param {Owned} owned @param {NodeJS.Signals} signal */
function send(owned, signal) {
  try {
    process.kill(owned.group && process.platform !== "win32" ? -owned.pid : owned.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}

/**
 * Ends the process: asked first, killed after its grace. A pid that now is another's is left alone.
 * @param {Owned} owned
 */
export async function end(owned) {
  if (!isRunning(owned)) return;
  send({ ...owned, group: false }, owned.signal);
  const gone = () => !isRunning(owned);
  if (!(await waitUntil(gone, owned.graceMs))) send(owned, "SIGKILL");
  else if (owned.group) send(owned, "SIGKILL");
  await waitUntil(gone, 5_000);
}

/**
 * What serves ends before what it stands on.
 * @param {Owned[]} all
 */
export async function endInOrder(all) {
  for (const owned of [...all].sort((a, b) => b.rank - a.rank)) await end(owned);
}
