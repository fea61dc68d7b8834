import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { basename, join } from "node:path";
import { root } from "@/lib/boot/checkout.mjs";
import type { Leash } from "@/lib/boot/leash.mjs";
import { freePort } from "@/lib/boot/ports.mjs";
import { isRunning, type Owned, waitUntil } from "@/lib/boot/processes.mjs";
import { readSecrets } from "@/lib/boot/secrets.mjs";
import { isLive } from "@/lib/boot/serve.mjs";
import { Client } from "./ask";

export type Part = "app" | "postgres" | "redis";

const STARTS_WITHIN_MS = 15 * 60_000;
const STOPS_WITHIN_MS = 60_000;
const names = { app: "next", postgres: "postgres", redis: "redis" } as const;

/** Those that a process started, and those that they did. */
function childrenOf(pid: number): number[] {
  const listed =
    process.platform === "linux"
      ? readdirSync("/proc")
          .filter((name) => /^\d+$/.test(name))
          .map(parentInProc)
      : execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
          .trim()
          .split("\n")
          .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    listed.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return below(pid);
}

function parentInProc(name: string): number[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    return [Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])];
  } catch {
    return []; // It has ended meanwhile.
  }
}

/** Soko as `npm start` runs it, with its own launcher, in a folder of its own. */
export class House {
  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly env: NodeJS.ProcessEnv,
    readonly launcher: ChildProcess,
    readonly leash: Leash,
  ) {}

  /** @param env without the person's own settings */
  static async open(folder: string, leash: Leash, env: NodeJS.ProcessEnv): Promise<House> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const port = await freePort();
    const told: NodeJS.ProcessEnv = {
      ...env,
      PORT: String(port),
      HOST: "127.0.0.1",
      NEXTAUTH_URL: `http://localhost:${port}`,
      OTP_MODE: "bypass",
      SIGN_IN_LIMIT_PER_MINUTE: "100000",
      SOKO_DATA_DIR: folder,
    };
    const name = basename(folder);
    const logFile = join(folder, "..", `${name}.log`);
    const log = openSync(logFile, "w");
    const launcher = spawn(process.execPath, [join(root, "lib/boot/start.mjs")], {
      cwd: root,
      env: told,
      stdio: ["ignore", log, log],
      detached: true,
    });
    closeSync(log);
    const pid = launcher.pid ?? 0;
    leash.hold({
      name,
      pid,
      signal: "SIGTERM",
      graceMs: STOPS_WITHIN_MS,
      group: false,
      rank: 3,
    });
    const house = new House(folder, port, told, launcher, leash);
    let isUp = false;
    const settled = async () => {
      isUp = house.#saysWhere() && (await isLive(port));
      return isUp || launcher.exitCode !== null;
    };
    await waitUntil(settled, STARTS_WITHIN_MS, 200);
    if (!isUp) throw new Error(`The house did not start: see ${logFile}.`);
    return house;
  }

  #saysWhere(): boolean {
    const lock = join(this.folder, "lock");
    return existsSync(lock) && readFileSync(lock, "utf8").includes('"url"');
  }

  /** The process that is this part now; null when there is none. */
  find(part: Part): Owned | null {
    const { held } = JSON.parse(readFileSync(join(this.folder, "processes.json"), "utf8")) as {
      held: Owned[];
    };
    const owned = held.find(({ name }) => name === names[part]);
    return owned && isRunning(owned) ? owned : null;
  }

  get hasRedis(): boolean {
    return this.find("redis") !== null;
  }

  /** Sends a signal to the process itself, and to nothing that it started. */
  signal(part: Part, signal: NodeJS.Signals): void {
    const owned = this.find(part);
    if (!owned) throw new Error(`There is no ${part} to send ${signal} to.`);
    process.kill(owned.pid, signal);
  }

  /**
   * Sends a signal to the process and all that it started: Postgres's own would work on without
   * the first of them.
   */
  signalAll(part: Part, signal: NodeJS.Signals): void {
    const owned = this.find(part);
    if (!owned) throw new Error(`There is no ${part} to send ${signal} to.`);
    for (const pid of [owned.pid, ...childrenOf(owned.pid)]) process.kill(pid, signal);
  }

  get databaseUrl(): string {
    const file = readFileSync(join(this.folder, "postgres/postmaster.pid"), "utf8");
    const { postgres } = readSecrets(this.folder);
    return `postgres://soko:${postgres}@127.0.0.1:${file.split("\n")[3]}/soko`;
  }

  get redisUrl(): string {
    const file = readFileSync(join(this.folder, "redis/redis.conf"), "utf8");
    const { redis } = readSecrets(this.folder);
    return `redis://:${redis}@127.0.0.1:${/^port (\d+)$/m.exec(file)?.[1]}/0`;
  }

  /** What another process of the same app is to run in. */
  get appEnv(): NodeJS.ProcessEnv {
    const secrets = readSecrets(this.folder);
    return {
      ...this.env,
      NODE_ENV: "production",
      DATABASE_URL: this.databaseUrl,
      DIRECT_DATABASE_URL: this.databaseUrl,
      ...(this.hasRedis && { REDIS_URL: this.redisUrl }),
      NEXTAUTH_SECRET: secrets.nextAuth,
    };
  }

  client(): Client {
    return new Client(this.port);
  }

  async close(): Promise<void> {
    this.launcher.kill("SIGTERM");
    await waitUntil(() => this.launcher.exitCode !== null, STOPS_WITHIN_MS);
    this.leash.release(basename(this.folder));
  }
}
