// @ts-check
import { readFileSync } from "node:fs";
import { identify, isRunning } from "./processes.mjs";
import { explain, say } from "./say.mjs";
import { stopSupervising } from "./supervise.mjs";

const watchEveryMs = 500;

/**
 * npm, when it started us, and the shell between: npm hands a SIGTERM to nobody, so that its own
 * end is the only sign.
 */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return [];
  const above = [process.ppid];
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    const shell = /\((sh|dash|bash|zsh|ash|busybox)\)/.test(stat);
    if (shell) above.push(Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  } catch {
    // No /proc on this system: the parent alone is watched.
  }
  return above.map((pid) => ({ pid, started: identify(pid) }));
}

/**
 * Calls `finish` once and leaves, on a signal, at the end of npm, or when told to.
 * @param {() => Promise<void>} finish
 * @param {number} [codeOnSignal] 0 where being stopped is the usual end
 * @returns {{ stop: (code: number) => Promise<never>, fail: (error: unknown) => Promise<never> }}
 */
export function onEnd(finish, codeOnSignal = 0) {
  /** @type {Promise<never> | null} */
  let ending = null;
  /** @param {number} code @returns {Promise<never>} */
  const stop = (code) => {
    ending ??= (async () => {
      stopSupervising();
      try {
        await finish();
      } catch (error) {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      }
      process.exit(code);
    })();
    return ending;
  };
  /** @param {unknown} error */
  const fail = (error) => {
    // What was running when the stop came fails with it; that is no news.
    if (!ending) process.stderr.write(`${explain(error)}\n`);
    return stop(1);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (!ending) say("Stopping.");
      void stop(codeOnSignal);
    });
  }
  process.on("uncaughtException", (error) => void fail(error));
  process.on("unhandledRejection", (error) => void fail(error));
  const above = npmAbove();
  const watch = setInterval(() => {
    if (!above.every(isRunning)) void stop(codeOnSignal);
  }, watchEveryMs);
  watch.unref();
  return { stop, fail };
}
