// @ts-check
import { spawn } from "node:child_process";
import { root } from "./checkout.mjs";
import { warn } from "./say.mjs";

/**
 * Runs one command to its end, on the leash, in the checkout or another folder. Its output goes to
 * the terminal.
 * @param {import("./leash.mjs").Leash} leash
 * @param {string} name
 * @param {string[]} command
 * @param {{ env: NodeJS.ProcessEnv, limitMs: number, quiet?: boolean, folder?: string }} options
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, output: string }>} output only when quiet
 */
export function run(
  leash,
  name,
  [file = "", ...args],
  { env, limitMs, quiet = false, folder = root },
) {
  return new Promise((resolve, reject) => {
    const output = quiet ? "pipe" : "inherit";
    const child = spawn(file, args, {
      cwd: folder,
      env,
      detached: true,
      stdio: ["ignore", output, output],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (part) => {
        text = (text + part).slice(-1_000_000);
      });
    }
    const killGroup = () => {
      try {
        process.kill(-(child.pid ?? 0), "SIGKILL");
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
      }
    };
    const limit = setTimeout(() => {
      if (!quiet) warn(`${name} took longer than ${limitMs / 60_000} minutes, and was ended.`);
      killGroup();
    }, limitMs);
    child.once("error", (error) => {
      clearTimeout(limit);
      reject(error);
    });
    if (child.pid === undefined) return;
    leash.hold({ name, pid: child.pid, signal: "SIGTERM", graceMs: 5_000, group: true, rank: 3 });
    child.once("exit", killGroup);
    child.once("close", (code, signal) => {
      clearTimeout(limit);
      leash.release(name);
      resolve({ code, signal, output: text });
    });
  });
}
