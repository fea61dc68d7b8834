import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { next } from "@/lib/boot/build.mjs";
import { type Leash, openLog } from "@/lib/boot/leash.mjs";
import { freePort } from "@/lib/boot/ports.mjs";
import { identify, isRunning, waitUntil } from "@/lib/boot/processes.mjs";
import { isLive, thrift } from "@/lib/boot/serve.mjs";
import { benchFolder, copyFolder, floorFolder } from "./folders.mjs";

export type Server = { port: number; pid: number; env: NodeJS.ProcessEnv };

/** Serves the copy as `npm start` serves the checkout, save that one that ends is not started again. */
export function startServer(name: string, leash: Leash, env: NodeJS.ProcessEnv): Promise<Server> {
  const profile = process.env.SOKO_BENCH_PROFILE
    ? ["--cpu-prof", `--cpu-prof-dir=${benchFolder}`]
    : [];
  const program = join(copyFolder, "lib/serve/server.mjs");
  return start(name, copyFolder, [process.execPath, thrift.v8, ...profile, program], leash, {
    ...thrift.env,
    ...env,
  });
}

/** Serves the framework's own pages as the framework does by itself. */
export function startFloor(name: string, leash: Leash, env: NodeJS.ProcessEnv): Promise<Server> {
  return start(name, floorFolder, next("start"), leash, env);
}

async function start(
  name: string,
  cwd: string,
  [file = "", ...args]: string[],
  leash: Leash,
  env: NodeJS.ProcessEnv,
): Promise<Server> {
  const port = await freePort();
  const told = { ...env, PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}` };
  const log = openLog(benchFolder, name);
  const address = ["--port", String(port), "--hostname", "127.0.0.1"];
  const child = spawn(file, [...args, ...address], {
    cwd,
    detached: true,
    env: told,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const pid = child.pid ?? 0;
  leash.hold({ name, pid, signal: "SIGTERM", graceMs: 10_000, group: true, rank: 2 });
  const owned = { pid, started: identify(pid) };
  let up = false;
  await waitUntil(async () => {
    up = await isLive(port);
    return up || !isRunning(owned);
  }, 60_000);
  if (!up) throw new Error(`It did not come up: see ${benchFolder}/logs/${name}.log.`);
  return { port, pid, env: told };
}
