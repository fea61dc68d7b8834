import "server-only";
import { z } from "zod";
import type { RedisCall } from "@/lib/redis";
import { CART_DAYS, MAX_LINES, MAX_QTY, savedLineSchema } from "./schema";
import type { CartStore, StoredCart, StoredLine } from "./store";

const DAY_MS = 86_400_000;

/**
 * One hash a cart, so that one key holds all that a script changes: `store`, `epoch`, `expires`,
 * `next` (the position of the next line), and a line's `qty:`, `at:` and `saved:` fields.
 */
const keyOf = (cartId: string) => `cart:${cartId}`;

// ARGV[1] is always the new expiry in milliseconds. A cart that is gone must not come back.
const script = (body: string) => `
local cart = KEYS[1]
if redis.call('EXISTS', cart) == 0 then return 'missing' end
local function touch()
  redis.call('HSET', cart, 'expires', ARGV[1])
  redis.call('PEXPIREAT', cart, ARGV[1])
end
local function drop(line)
  redis.call('HDEL', cart, 'qty:' .. line, 'at:' .. line, 'saved:' .. line)
  redis.call('HINCRBY', cart, 'count', -1)
end
${body}`;

const create = `
redis.call('HSET', KEYS[1], 'store', ARGV[2], 'epoch', 0, 'next', 0, 'count', 0, 'expires', ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[1])`;

const addQty = script(`
local line, qty = ARGV[2], tonumber(ARGV[3])
local has = tonumber(redis.call('HGET', cart, 'qty:' .. line) or 0)
local sum = ARGV[5] == 'put' and qty or has + qty
if has == 0 and tonumber(redis.call('HGET', cart, 'count')) >= ${MAX_LINES} then return 'cart_full' end
if sum > ${MAX_QTY} then return 'quantity_limit' end
if has == 0 then
  redis.call('HINCRBY', cart, 'count', 1)
  redis.call('HSET', cart, 'at:' .. line, redis.call('HINCRBY', cart, 'next', 1))
end
redis.call('HSET', cart, 'qty:' .. line, sum, 'saved:' .. line, ARGV[4])
touch()
return 'added'`);

const setQty = script(`
if redis.call('HEXISTS', cart, 'qty:' .. ARGV[2]) == 0 then return 'missing' end
redis.call('HSET', cart, 'qty:' .. ARGV[2], ARGV[3])
touch()
return 'set'`);

const remove = script(`
if redis.call('HEXISTS', cart, 'qty:' .. ARGV[2]) == 0 then return 'missing' end
drop(ARGV[2])
touch()
return 'removed'`);

const saveLines = script(`
for n = 2, #ARGV, 2 do
  if redis.call('HEXISTS', cart, 'qty:' .. ARGV[n]) == 1 then
    redis.call('HSET', cart, 'saved:' .. ARGV[n], ARGV[n + 1])
  end
end
touch()
return 'saved'`);

const settle = script(`
if redis.call('HGET', cart, 'epoch') ~= ARGV[2] then return 'settled' end
for n = 3, #ARGV, 2 do
  local has = tonumber(redis.call('HGET', cart, 'qty:' .. ARGV[n]) or 0)
  local left = has - tonumber(ARGV[n + 1])
  if left > 0 then redis.call('HSET', cart, 'qty:' .. ARGV[n], left)
  elseif has > 0 then drop(ARGV[n]) end
end
redis.call('HINCRBY', cart, 'epoch', 1)
touch()
return 'settled'`);

const addedSchema = z.enum(["added", "missing", "cart_full", "quantity_limit"]);

/** Carts in a Redis, of Upstash or any other. */
export function redisCartStore(call: RedisCall): CartStore {
  const run = (text: string, cartId: string, ...args: (string | number)[]) => {
    const expires = Date.now() + CART_DAYS * DAY_MS;
    const sent = [expires, ...args].map(String);
    return call((redis) => redis.eval<string[], unknown>(text, [keyOf(cartId)], sent));
  };
  return {
    joinsTransactions: false,
    async create(cartId, storeId) {
      await run(create, cartId, storeId);
    },
    async read(cartId) {
      const fields = await call((redis) => redis.hgetall(keyOf(cartId)));
      return fields ? storedCart(cartId, fields) : null;
    },
    async addQty(cartId, lineId, qty, saved) {
      const sent = [lineId, qty, JSON.stringify(saved), "add"];
      return addedSchema.parse(await run(addQty, cartId, ...sent));
    },
    async putQty(cartId, lineId, qty, saved) {
      const sent = [lineId, qty, JSON.stringify(saved), "put"];
      return addedSchema.parse(await run(addQty, cartId, ...sent));
    },
    async setQty(cartId, lineId, qty) {
      return (await run(setQty, cartId, lineId, qty)) === "set";
    },
    async remove(cartId, lineId) {
      await run(remove, cartId, lineId);
    },
    async saveLines(cartId, lines) {
      const pairs = lines.flatMap((line) => [line.variantId, JSON.stringify(line)]);
      await run(saveLines, cartId, ...pairs);
    },
    async settle(cartId, epoch, ordered) {
      await run(settle, cartId, epoch, ...ordered.flatMap(({ lineId, qty }) => [lineId, qty]));
    },
    async delete(cartId) {
      await call((redis) => redis.del(keyOf(cartId)));
    },
  };
}

/** Values come parsed: whole numbers, and the saved figures as objects. */
function storedCart(id: string, fields: Record<string, unknown>): StoredCart {
  const lines = Object.keys(fields)
    .filter((name) => name.startsWith("qty:"))
    .map((name) => name.slice("qty:".length))
    .sort((a, b) => Number(fields[`at:${a}`]) - Number(fields[`at:${b}`]))
    .map((lineId): StoredLine => {
      const saved = savedLineSchema.parse(fields[`saved:${lineId}`]);
      return { lineId, qty: Number(fields[`qty:${lineId}`]), saved };
    });
  const expiresAt = new Date(Number(fields.expires));
  return { id, storeId: String(fields.store), epoch: Number(fields.epoch), lines, expiresAt };
}
