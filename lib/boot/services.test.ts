import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { findOnPath, startRedis } from "./cart-store.mjs";
import { startLeash } from "./leash.mjs";
import { startPostgres } from "./postgres.mjs";
import { type Owned, waitUntil } from "./processes.mjs";
import { stopSupervising } from "./supervise.mjs";

const limitMs = 120_000;
const dataDir = mkdtempSync(join(tmpdir(), "soko-services-"));
const leash = startLeash(dataDir);
const common = { dataDir, leash, durable: true, password: "secret" };

afterAll(async () => {
  stopSupervising();
  await leash.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, limitMs);

function pidOf(name: string): number {
  const { held } = JSON.parse(readFileSync(join(dataDir, "processes.json"), "utf8")) as {
    held: Owned[];
  };
  const service = held.find((owned) => owned.name === name);
  if (!service) throw new Error(`No ${name} is held.`);
  return service.pid;
}

/** Kills a service, and waits until another process stands in its place. */
async function killService(name: string) {
  const killed = pidOf(name);
  process.kill(killed, "SIGKILL");
  expect(await waitUntil(() => pidOf(name) !== killed, 60_000)).toBe(true);
}

it(
  "brings Postgres back after kill -9, on the same address and with what was committed, and to nobody without the password",
  async () => {
    const { urlOf } = await startPostgres(common);
    const sql = postgres(urlOf("postgres"), { max: 1, connect_timeout: 1 });
    await sql`create table kept (word text)`;
    await sql`insert into kept values ('किराना')`;
    await killService("postgres");
    let words: unknown;
    await waitUntil(async () => {
      words = await sql`select word from kept`.then(
        (rows) => rows.map(({ word }) => word),
        () => undefined,
      );
      return words !== undefined;
    }, 60_000);
    await sql.end();
    expect(words).toEqual(["किराना"]);

    const guess = urlOf("postgres").replace(common.password, "guess");
    const stranger = postgres(guess, { max: 1, connect_timeout: 5 });
    await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
    await stranger.end();
  },
  limitMs,
);

/** What a Redis answers to these commands; empty when it can't be reached. */
function ask(url: string, commands: string): Promise<string> {
  const { port, password } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: "127.0.0.1" });
    let reply = "";
    socket.on("data", (part) => {
      reply += part;
    });
    socket.on("error", () => resolve(""));
    socket.on("close", () => resolve(reply));
    socket.end(`AUTH ${password}\r\n${commands}\r\nQUIT\r\n`);
  });
}

it("says when the machine has no Redis", async () => {
  expect(await startRedis({ ...common, path: "" })).toBeNull();
});

it.runIf(findOnPath(["valkey-server", "redis-server"]))(
  "brings Redis back after kill -9 with what was answered",
  async () => {
    const redis = await startRedis(common);
    if (!redis) throw new Error("It was on PATH a moment ago.");
    expect(await ask(redis.url, "SET kept here")).toContain("+OK");
    await killService("redis");
    let reply = "";
    await waitUntil(async () => {
      reply = await ask(redis.url, "GET kept");
      return reply.includes("here");
    }, 30_000);
    expect(reply).toContain("here");
  },
  limitMs,
);
