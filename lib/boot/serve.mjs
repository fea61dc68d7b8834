// @ts-check
import { spawn } from "node:child_process";
import { join } from "node:path";
import { next } from "./build.mjs";
import { root } from "./checkout.mjs";
import { identify, isRunning, waitUntil } from "./processes.mjs";
import { Refusal } from "./say.mjs";
import { supervise } from "./supervise.mjs";

/** @param {number} port */
export async function isLive(port) {
  try {
    const address = `http://127.0.0.1:${port}/api/health/live`;
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(10_000),
      redirect: "manual",
    });
    await answer.arrayBuffer();
    return answer.status < 500;
  } catch {
    return false; // Not listening yet.
  }
}

/**
 * Keeps memory near what is in use: V8 would let garbage double the heap before it looks, and
 * glibc would keep an arena of freed memory for each thread that has decoded a picture.
 */
export const thrift = { v8: "--heap-growing-percent=50", env: { MALLOC_ARENA_MAX: "2" } };

/**
 * Serves the app, and again should it end by itself.
 * @param {{ port: number, host?: string, dev: boolean, leash: import("./leash.mjs").Leash, env: NodeJS.ProcessEnv }} options
 */
export async function serve({ port, host, dev, leash, env }) {
  const address = ["--port", String(port), ...(host ? ["--hostname", host] : [])];
  // The development server hands its own flags to its workers, and they refuse this one.
  const [file = "", ...args] = dev
    ? next("dev", ...address)
    : [process.execPath, thrift.v8, join(root, "lib/serve/server.mjs"), ...address];
  await supervise(
    "The app",
    async () => port,
    async (_port, onExit) => {
      const child = spawn(file, args, {
        cwd: root,
        detached: true,
        env: { ...thrift.env, ...env },
        stdio: ["ignore", "inherit", "inherit"],
      });
      child.once("exit", onExit).once("error", onExit);
      const pid = child.pid ?? 0;
      leash.hold({ name: "next", pid, signal: "SIGTERM", graceMs: 20_000, group: true, rank: 2 });
      const owned = { pid, started: identify(pid) };
      let up = false;
      await waitUntil(async () => {
        up = await isLive(port);
        return up || !isRunning(owned);
      }, 120_000);
      if (!up && isRunning(owned)) {
        process.kill(pid, "SIGKILL");
        throw new Refusal("The app started but answers no request without an error; see above.");
      }
      // It may have died right after its answer.
      return up && isRunning(owned);
    },
  );
}
