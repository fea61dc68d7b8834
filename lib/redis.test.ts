import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { startRedisServer } from "@/e2e/fixtures/redis-server";
import { connectRedis, type RedisCall } from "./redis";

/** No answer of ours may take longer, with a little for a busy machine. */
const PROMISED_MS = 500;

const ping = (call: RedisCall) => call((redis) => redis.ping());

async function refusal(call: RedisCall): Promise<number> {
  const start = performance.now();
  await expect(ping(call)).rejects.toMatchObject({ code: "unavailable", retryAfter: 2 });
  return performance.now() - start;
}

async function untilAnswered(call: RedisCall): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const answered = await ping(call).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error("It did not recover.");
}

vi.spyOn(console, "error").mockImplementation(() => undefined);

const settings = {
  "over TCP": (port: number) => ({ REDIS_URL: `redis://127.0.0.1:${port}` }),
  "over HTTP": (port: number) => ({
    UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${port}`,
    UPSTASH_REDIS_REST_TOKEN: "token",
  }),
};

describe.each(Object.entries(settings))("a Redis that is away, %s", (_, settingsAt) => {
  it("is unavailable at once, call after call", async () => {
    // Port 1 is never served.
    const redis = connectRedis(settingsAt(1));
    if (!redis) throw new Error("There are settings.");
    for (let n = 0; n < 8; n++) expect(await refusal(redis.call)).toBeLessThan(PROMISED_MS);
    redis.close();
  });
});

const server = await startRedisServer();
if (server) {
  const tcp = connectRedis({ REDIS_URL: server.url });
  if (!tcp) throw new Error("There are settings.");

  describe("a Redis over TCP", () => {
    it("that hangs is unavailable within half a second, and is back when it goes on", async () => {
      await ping(tcp.call);
      process.kill(server.pid, "SIGSTOP");
      const times = [await refusal(tcp.call), await refusal(tcp.call), await refusal(tcp.call)];
      process.kill(server.pid, "SIGCONT");
      expect(Math.max(...times)).toBeLessThan(PROMISED_MS);
      await untilAnswered(tcp.call);
    });

    it("that is killed is unavailable within half a second", async () => {
      await server.stop();
      expect(await refusal(tcp.call)).toBeLessThan(PROMISED_MS);
      tcp.close();
    });
  });
}

it("no settings, no Redis", () => {
  expect(connectRedis({})).toBeNull();
});
