import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { next } from "@/lib/boot/build.mjs";
import { type Leash, openLog } from "@/lib/boot/leash.mjs";
import { freePort } from "@/lib/boot/ports.mjs";
import { identify, isRunning, waitUntil } from "@/lib/boot/processes.mjs";
import { isLive, thrift } from "@/lib/boot/serve.mjs";
import { benchFolder, copyFolder } from "./folders.mjs";

export type Server = { port: number; pid: number; env: NodeJS.ProcessEnv };

/** Serves the copy as `npm start` serves the checkout, save that one that ends is not started again. */
export async function startServer(
  name: string,
  leash: Leash,
  env: NodeJS.ProcessEnv,
): Promise<Server> {
  const port = await freePort();
  const told = {
    ...thrift.env,
    ...env,
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
  };
  const [file = "", ...command] = next("start", "--port", String(port), "--hostname", "127.0.0.1");
  const profile = process.env.SOKO_BENCH_PROFILE
    ? [`--cpu-prof`, `--cpu-prof-dir=${benchFolder}`]
    : [];
  const log = openLog(benchFolder, name);
  const child = spawn(file, [thrift.v8, ...profile, ...command], {
    cwd: copyFolder,
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
  if (!up) throw new Error(`The app did not come up; its log is ${benchFolder}/logs/${name}.log.`);
  return { port, pid, env: told };
}
