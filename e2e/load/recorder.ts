import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Tcp from "ioredis";
import type { Sql } from "postgres";
import type { Step } from "./replay";

const MARK = "soko-bench";

/** A step and when its server saw it, in milliseconds. */
type Seen = { at: number; step: Step };

/**
 * What the app asks of Postgres and Redis, as those two tell it themselves: the database writes
 * every statement to its log, Redis lists every command.
 */
export class Recorder {
  constructor(
    private readonly admin: Sql,
    private readonly log: string,
    private readonly redisUrl: string | undefined,
  ) {}

  async start(): Promise<void> {
    await this.admin.unsafe(`alter system set log_line_prefix = '${MARK} %n %a '`);
    await this.admin.unsafe("alter system set log_statement = 'all'");
    await this.reload();
  }

  async stop(): Promise<void> {
    await this.admin.unsafe("alter system reset log_statement");
    await this.admin.unsafe("alter system reset log_line_prefix");
    await this.reload();
  }

  /** The calls made while `work` ran, in their order. */
  async record(work: () => Promise<void>): Promise<Step[]> {
    const redis = this.redisUrl ? new Tcp(this.redisUrl) : null;
    const monitor = await redis?.monitor();
    const seen: Seen[] = [];
    monitor?.on("monitor", (time: string, args: string[], source: string) => {
      if (source === "lua") return;
      seen.push({ at: Number(time) * 1000, step: { kind: "redis", args: args.map(unescaped) } });
    });
    const from = statSync(this.log).size;
    await work();
    await sleep(300);
    monitor?.disconnect();
    redis?.disconnect();
    seen.push(...parseLog(readFileSync(this.log).subarray(from).toString("utf8")));
    return seen.sort((a, b) => a.at - b.at).map(({ step }) => step);
  }

  private async reload(): Promise<void> {
    await this.admin`select pg_reload_conf()`;
    await sleep(300);
  }
}

/** An argument as it was sent: Redis lists it with control characters and other bytes escaped. */
function unescaped(arg: string): string {
  const named: Record<string, string> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b" };
  const bytes = arg.replace(/\\(?:x([0-9a-f]{2})|(.))/g, (_, hex?: string, char = "") =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (named[char] ?? char),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** What a process asks by itself, whoever asks it: types, what other processes changed, messages. */
const ownWork = /pg_catalog|pg_snapshot_xmin|^\s*with due as|^(listen|notify) /i;

/** The app's statements in a log whose lines begin with the mark, the time and the program. */
function parseLog(text: string): Seen[] {
  const seen: Seen[] = [];
  /** Whose parameters the next line may tell; of what is left out, nobody's. */
  let last: { params: (string | null)[] } | null = null;
  for (const entry of text.split(`${MARK} `).slice(1)) {
    const match = /^(\d+\.\d+) soko (LOG|DETAIL): {2}([\s\S]*)$/.exec(entry);
    if (!match) continue;
    const [, time, level, message = ""] = match;
    const body = message.trimEnd().replaceAll("\n\t", "\n");
    if (level === "DETAIL") {
      if (last) last.params = parseParams(body);
      continue;
    }
    const statement = /^(?:statement|execute [^:]+): ([\s\S]*)$/.exec(body)?.[1];
    last = null;
    if (!statement || ownWork.test(statement)) continue;
    const step = { kind: "sql" as const, text: statement, params: [] };
    seen.push({ at: Number(time) * 1000, step });
    last = step;
  }
  return seen;
}

/** `Parameters: $1 = 'it''s', $2 = NULL` */
function parseParams(text: string): (string | null)[] {
  const values = text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g);
  return [...values].map(([, value]) => value?.replaceAll("''", "'") ?? null);
}
