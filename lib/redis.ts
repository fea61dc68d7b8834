import "server-only";
import { once } from "node:events";
import { Redis, type Requester, type UpstashRequest } from "@upstash/redis";
import Tcp from "ioredis";
import { CircuitBreaker } from "./circuit-breaker";
import { env } from "./env";
import { AppError } from "./errors";
import { logError } from "./log";

/** A call that took longer has failed: a cart answers or says 503 within half a second. */
const TIMEOUT_MS = 300;
const RECONNECT_MS = 500;
const RETRY_AFTER_S = 2;

type Settings = { REDIS_URL?: string | undefined } & {
  UPSTASH_REDIS_REST_URL?: string | undefined;
  UPSTASH_REDIS_REST_TOKEN?: string | undefined;
};

/** Runs commands; every failure is an AppError `unavailable`, also while the circuit is open. */
export type RedisCall = <T>(command: (redis: Redis) => Promise<T>) => Promise<T>;

type Connection = { call: RedisCall; close: () => void };

/** A client for the Redis that `settings` name, over HTTP or TCP; null when they name none. */
export function connectRedis(settings: Settings, timeoutMs = TIMEOUT_MS): Connection | null {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL } = settings;
  if (url && token) {
    // `retry: false` still tries twice after a network error, which would add twice.
    const retry = { retries: 0 };
    const signal = () => deadline(timeoutMs);
    const single = { enableAutoPipelining: false, enableTelemetry: false };
    const redis = new Redis({ url, token, retry, signal, ...single });
    return { call: guarded(redis), close: () => undefined };
  }
  if (!REDIS_URL) return null;
  const tcp = connectTcp(REDIS_URL, timeoutMs);
  return { call: guarded(new Redis(overTcp(tcp, timeoutMs))), close: () => tcp.disconnect() };
}

// Next's development server evaluates modules again on every change: one connection a process.
const held = globalThis as typeof globalThis & { sokoRedis?: Connection | null };

/** How this process calls the Redis of its settings; null when carts live in Postgres. */
export function redisCall(): RedisCall | null {
  if (held.sokoRedis === undefined) held.sokoRedis = connectRedis(env());
  return held.sokoRedis?.call ?? null;
}

/**
 * Holds that the cart store answers. Carts in Postgres are as well as the database is.
 * @throws AppError unavailable
 */
export async function pingCartStore(): Promise<void> {
  await redisCall()?.((redis) => redis.ping());
}

/** Ends the connection; for scripts and tests. */
export function closeRedis(): void {
  held.sokoRedis?.close();
  held.sokoRedis = undefined;
}

function guarded(redis: Redis): RedisCall {
  const breaker = new CircuitBreaker();
  return async (command) => {
    if (!breaker.admits()) throw unavailable();
    try {
      const result = await command(redis);
      breaker.succeeded();
      return result;
    } catch (cause) {
      breaker.failed();
      logError("cart store failed", new Error(withoutCommand(cause)));
      throw unavailable();
    }
  };
}

/** The client appends the command, which holds the cart's key: that must not reach a log. */
function withoutCommand(error: unknown): string {
  return String(error).split(", command was:")[0] ?? "";
}

function unavailable(): AppError {
  return new AppError("unavailable", "Carts cannot be reached just now. Try again.", {
    retryAfter: RETRY_AFTER_S,
  });
}

/**
 * Aborts once a call has taken too long. A process that was busy meanwhile first reads what has
 * arrived: its timers come before its sockets.
 */
function deadline(timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new Error(`No answer in ${timeoutMs} ms.`));
  setTimeout(() => setImmediate(abort), timeoutMs).unref();
  return controller.signal;
}

function before<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([answer, late]);
}

/** A connection that never sends a command later, or twice: its caller has been told it failed. */
function connectTcp(url: string, timeoutMs: number): Tcp {
  const tcp = new Tcp(url, {
    connectTimeout: timeoutMs,
    socketTimeout: 10 * timeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => RECONNECT_MS,
  });
  // Without a listener an error event ends the process; the call that meets it reports it.
  tcp.on("error", () => undefined);
  return tcp;
}

/** Upstash's client on a TCP connection: single commands, answered as its REST interface does. */
function overTcp(tcp: Tcp, timeoutMs: number): Requester {
  return {
    async request<T>({ body, path }: UpstashRequest) {
      if (path || !Array.isArray(body)) throw new Error("Only single commands are sent over TCP.");
      const signal = deadline(timeoutMs);
      if (tcp.status !== "ready") await once(tcp, "ready", { signal });
      const [name, ...args] = body.map(asText);
      const result: unknown = await before(signal, tcp.call(name ?? "", ...args));
      return { result: (isRecord(result) ? Object.entries(result).flat() : result) as T };
    },
  };
}

const asText = (part: unknown) => (typeof part === "string" ? part : JSON.stringify(part));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
