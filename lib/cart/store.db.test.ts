import Tcp from "ioredis";
import { afterAll, expect, it } from "vitest";
import { startRedisServer } from "@/e2e/fixtures/redis-server";
import { serveUpstashRest } from "@/e2e/fixtures/upstash-rest";
import { newId, newSecret } from "@/lib/ids";
import { connectRedis } from "@/lib/redis";
import { postgresCartStore } from "./postgres-store";
import { redisCartStore } from "./redis-store";
import { describeCartStore, savedLine } from "./store.contract";

// The stores' rules are judged here, not how fast a busy machine answers.
const PATIENCE_MS = 10_000;

describeCartStore("Postgres tables", () => postgresCartStore);

const server = await startRedisServer();
if (server) {
  const rest = await serveUpstashRest(server.url, newSecret());
  const settings = { UPSTASH_REDIS_REST_URL: rest.url, UPSTASH_REDIS_REST_TOKEN: rest.token };
  const overTcp = connectRedis({ REDIS_URL: server.url }, PATIENCE_MS);
  const overHttp = connectRedis(settings, PATIENCE_MS);
  const wrongToken = connectRedis({ ...settings, UPSTASH_REDIS_REST_TOKEN: "guess" }, PATIENCE_MS);
  if (!overTcp || !overHttp || !wrongToken) throw new Error("Both transports have settings.");
  afterAll(async () => {
    overTcp.close();
    await rest.stop();
    await server.stop();
  });

  describeCartStore("Redis over TCP", () => redisCartStore(overTcp.call));
  describeCartStore("Redis over Upstash's REST interface", () => redisCartStore(overHttp.call));

  it("every key of a cart in Redis expires", async () => {
    const store = redisCartStore(overTcp.call);
    const [cartId, line] = [newSecret(), savedLine()];
    await store.create(cartId, newId());
    await store.addQty(cartId, line.variantId, 1, line);
    await store.settle(cartId, 0, [{ lineId: line.variantId, qty: 1 }]);
    const direct = new Tcp(server.url);
    const keys = await direct.keys("*");
    const lives = await Promise.all(keys.map((key) => direct.pttl(key)));
    direct.disconnect();
    expect(keys.length).toBeGreaterThan(0);
    for (const life of lives) expect(life).toBeGreaterThan(0);
  });

  it("a Redis that refuses the token is an unavailable cart", async () => {
    const read = redisCartStore(wrongToken.call).read(newSecret());
    await expect(read).rejects.toMatchObject({ code: "unavailable", retryAfter: 2 });
  });
}
