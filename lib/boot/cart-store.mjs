// @ts-check
import { spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { openLog } from "./leash.mjs";
import { freePort } from "./ports.mjs";
import { identify, isRunning, waitUntil } from "./processes.mjs";
import { supervise } from "./supervise.mjs";

/** @param {string[]} names @param {string | undefined} path @returns {string | null} */
export function findOnPath(names, path = process.env.PATH) {
  for (const name of names) {
    for (const folder of (path ?? "").split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/**
 * Whether a server there answers to the password and has read its file.
 * @param {number} port @param {string} password
 * @returns {Promise<boolean>}
 */
function answers(port, password) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let reply = "";
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(reply.includes("+PONG")));
    socket.on("data", (part) => {
      reply += part;
      if (reply.split("\n").length > 2) socket.destroy();
    });
    socket.write(`AUTH ${password}\r\nPING\r\n`);
  });
}

/**
 * Starts the Redis (or Valkey) that the machine has, with a file that is written before each
 * answer, so that no cart line is lost; null when the machine has none.
 * @param {{ dataDir: string, password: string, leash: import("./leash.mjs").Leash, durable: boolean, path?: string }} options
 * @returns {Promise<{ url: string, program: string } | null>}
 */
export async function startRedis({ dataDir, password, leash, durable, path }) {
  const program = findOnPath(["valkey-server", "redis-server"], path);
  if (!program) return null;
  const folder = join(dataDir, "redis");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const configuration = join(folder, "redis.conf");

  const port = await supervise("Redis", freePort, async (chosen, onExit) => {
    // In a file, not as arguments: every user of the machine can read those.
    const lines = [
      "bind 127.0.0.1",
      `port ${chosen}`,
      `requirepass ${password}`,
      `dir "${folder}"`,
      "daemonize no",
      "appendonly yes",
      `appendfsync ${durable ? "always" : "no"}`,
      'save ""',
      "maxmemory 256mb",
      "maxmemory-policy noeviction",
    ];
    writeFileSync(configuration, `${lines.join("\n")}\n`, { mode: 0o600 });
    const log = openLog(dataDir, "redis");
    const child = spawn(program, [configuration], {
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.once("exit", onExit).once("error", onExit);
    const pid = child.pid ?? 0;
    leash.hold({ name: "redis", pid, signal: "SIGTERM", graceMs: 15_000, group: false, rank: 1 });
    const owned = { pid, started: identify(pid) };
    let up = false;
    await waitUntil(async () => {
      up = await answers(chosen, password);
      return up || !isRunning(owned);
    }, 60_000);
    return up && isRunning(owned);
  });
  return { url: `redis://:${password}@127.0.0.1:${port}/0`, program };
}
