import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/boot/checkout.mjs";
import { freePort } from "@/lib/boot/ports.mjs";
import { end, identify, isRunning, type Owned, waitUntil } from "@/lib/boot/processes.mjs";
import { isLive, thrift } from "@/lib/boot/serve.mjs";
import { Client } from "./ask";
import type { House } from "./house";

export type AppProcess = { port: number; pid: number; client: Client; stop(): Promise<void> };

type Options = {
  env?: Partial<NodeJS.ProcessEnv>;
  /** Flags of Node, before the server's file. */
  flags?: string[];
  /** A command that runs the one after it, such as one that sets limits. */
  under?: string[];
};

const STARTS_WITHIN_MS = 60_000;

/** One more process of the app, on the house's database and carts; nobody starts it again. */
export async function startApp(
  name: string,
  house: House,
  { env = {}, flags = [], under = [] }: Options = {},
): Promise<AppProcess> {
  const port = await freePort();
  const log = openSync(join(house.folder, "logs", `${name}.log`), "a");
  const server = [join(root, "lib/serve/server.mjs"), "--port", String(port)];
  const command = [...under, process.execPath, thrift.v8, ...flags, ...server];
  const [file = "", ...args] = [...command, "--hostname", "127.0.0.1"];
  const child = spawn(file, args, {
    cwd: root,
    detached: true,
    env: { ...thrift.env, ...house.appEnv, PORT: String(port), ...env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const pid = child.pid ?? 0;
  const stopping = { signal: "SIGTERM", graceMs: 20_000, group: true, rank: 4 } as const;
  house.leash.hold({ name, pid, ...stopping });
  const owned: Owned = { name, pid, started: identify(pid), ...stopping };
  let isUp = false;
  await waitUntil(async () => {
    isUp = await isLive(port);
    return isUp || !isRunning(owned);
  }, STARTS_WITHIN_MS);
  const client = new Client(port);
  const stop = async () => {
    client.close();
    await end(owned);
    house.leash.release(name);
  };
  if (isUp) return { port, pid, client, stop };
  await stop();
  throw new Error(`${name} did not come up: see its log in ${house.folder}/logs.`);
}
