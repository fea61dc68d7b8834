import "server-only";
import { redisCall } from "@/lib/redis";
import { postgresCartStore } from "./postgres-store";
import { redisCartStore } from "./redis-store";
import type { CartStore } from "./store";

/** Where this process keeps carts: the Redis of its settings, else tables of its database. */
export function cartStore(): CartStore {
  const call = redisCall();
  return call ? redisCartStore(call) : postgresCartStore;
}
