// @ts-check
import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { endInOrder, identify, isRunning, waitUntil } from "./processes.mjs";

const script = fileURLToPath(new URL("./leash-process.mjs", import.meta.url));
/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, "processes.json");

/** @param {string} dataDir @param {string} name */
export function openLog(dataDir, name) {
  mkdirSync(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
  return openSync(join(dataDir, "logs", `${name}.log`), "a", 0o600);
}

/**
 * @typedef {object} Leash
 * @property {(owned: Omit<import("./processes.mjs").Owned, "started">) => void} hold
 * @property {(name: string) => void} release
 * @property {() => Promise<void>} stop ends all that is held, the highest rank first
 */

/**
 * A second process that ends the services after us. It is used for a normal stop, too, so that
 * there is one way to end and it is tried every time.
 * @param {string} dataDir
 * @returns {Leash}
 */
export function startLeash(dataDir) {
  const log = openLog(dataDir, "leash");
  const child = spawn(process.execPath, [script], { detached: true, stdio: ["pipe", log, log] });
  child.stdin?.on("error", () => {}); // The leash is gone: stop() then ends everything itself.
  /** @type {Map<string, import("./processes.mjs").Owned>} */
  const held = new Map();
  const self = { name: "leash", pid: child.pid ?? 0, started: identify(child.pid ?? 0) };

  /** @param {object} message */
  const tell = (message) => {
    const file = fileOf(dataDir);
    writeFileSync(`${file}.new`, JSON.stringify({ leash: self, held: [...held.values()] }));
    renameSync(`${file}.new`, file);
    child.stdin?.write(`${JSON.stringify(message)}\n`);
  };
  return {
    hold(process) {
      const owned = { ...process, started: identify(process.pid) };
      held.delete(owned.name);
      held.set(owned.name, owned);
      tell({ hold: owned });
    },
    release(name) {
      if (held.delete(name)) tell({ release: name });
    },
    async stop() {
      child.stdin?.end();
      await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 90_000);
      await endInOrder([...held.values()]);
      rmSync(fileOf(dataDir), { force: true });
    },
  };
}

/**
 * Ends what an earlier launcher left behind, after its leash had its chance.
 * @param {string} dataDir
 */
export async function endLeftovers(dataDir) {
  let left;
  try {
    left = JSON.parse(readFileSync(fileOf(dataDir), "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return;
    throw error;
  }
  await waitUntil(() => !isRunning(left.leash), 60_000);
  await endInOrder(left.held);
  rmSync(fileOf(dataDir), { force: true });
}
