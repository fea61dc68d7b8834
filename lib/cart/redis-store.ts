import "server-only";
import type { RedisCall } from "@/lib/redis";
import { CART_DAYS, MAX_LINES, MAX_QTY, type SavedLine, savedLineSchema } from "./schema";
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
local function changed()
  touch()
  return redis.call('HGETALL', cart)
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
return changed()`);

const setQty = script(`
if redis.call('HEXISTS', cart, 'qty:' .. ARGV[2]) == 0 then return 'no_line' end
redis.call('HSET', cart, 'qty:' .. ARGV[2], ARGV[3])
return changed()`);

const remove = script(`
if redis.call('HEXISTS', cart, 'qty:' .. ARGV[2]) == 0 then return redis.call('HGETALL', cart) end
drop(ARGV[2])
return changed()`);

const saveLines = script(`
for n = 2, #ARGV, 2 do
  if redis.call('HEXISTS', cart, 'qty:' .. ARGV[n]) == 1 then
    redis.call('HSET', cart, 'saved:' .. ARGV[n], ARGV[n + 1])
  end
end
return changed()`);

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

const limits = ["missing", "cart_full", "quantity_limit"] as const;

/** Carts in a Redis, of Upstash or any other. */
export function redisCartStore(call: RedisCall): CartStore {
  const run = (text: string, cartId: string, args: (string | number)[]) => {
    const sent = args.map(String);
    return call((redis) => redis.eval<string[], unknown>(text, [keyOf(cartId)], sent));
  };
  /** Runs a script that answers the whole cart, or why it did nothing; those named are expected. */
  const change = async <const Refusal extends string>(
    text: string,
    cartId: string,
    args: (string | number)[],
    expected: readonly Refusal[],
  ): Promise<StoredCart | Refusal> => {
    const answer = await run(text, cartId, [expiry(), ...args]);
    if (Array.isArray(answer)) return storedCart(cartId, fieldsOf(answer));
    const refusal = expected.find((each) => each === answer);
    if (!refusal) throw new Error("A cart's script answered what it never should.");
    return refusal;
  };
  const put = (how: "add" | "put", cartId: string, line: string, qty: number, saved: SavedLine) =>
    change(addQty, cartId, [line, qty, JSON.stringify(saved), how], limits);
  return {
    joinsTransactions: false,
    async create(cartId, storeId) {
      const expires = expiry();
      await run(create, cartId, [expires, storeId]);
      return { id: cartId, storeId, epoch: 0, lines: [], expiresAt: new Date(expires) };
    },
    async read(cartId) {
      const fields = await call((redis) => redis.hgetall(keyOf(cartId)));
      return fields ? storedCart(cartId, fields) : null;
    },
    findStoreId(cartId) {
      return call((redis) => redis.hget<string>(keyOf(cartId), "store"));
    },
    addQty(cartId, lineId, qty, saved) {
      return put("add", cartId, lineId, qty, saved);
    },
    putQty(cartId, lineId, qty, saved) {
      return put("put", cartId, lineId, qty, saved);
    },
    setQty(cartId, lineId, qty) {
      return change(setQty, cartId, [lineId, qty], ["missing", "no_line"]);
    },
    remove(cartId, lineId) {
      return change(remove, cartId, [lineId], ["missing"]);
    },
    saveLines(cartId, lines) {
      const pairs = lines.flatMap((line) => [line.variantId, JSON.stringify(line)]);
      return change(saveLines, cartId, pairs, ["missing"]);
    },
    async settle(cartId, epoch, ordered) {
      const pairs = ordered.flatMap(({ lineId, qty }) => [lineId, qty]);
      await run(settle, cartId, [expiry(), epoch, ...pairs]);
    },
    async delete(cartId) {
      await call((redis) => redis.del(keyOf(cartId)));
    },
  };
}

const expiry = () => Date.now() + CART_DAYS * DAY_MS;

/** What HGETALL answers inside a script: names and values in turn. */
function fieldsOf(answer: unknown[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (let n = 0; n < answer.length; n += 2) fields[String(answer[n])] = answer[n + 1];
  return fields;
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
