import { tooMany } from "@/lib/auth/rate-limit";
import { type Env, env } from "@/lib/env";
import { counter } from "@/lib/serve/limits.mjs";
import { currentVisit } from "@/lib/serve/visit.mjs";

/** What costs money, room or time: its setting, and how often a minute where numbers are checked. */
const kinds = {
  uploads: { setting: "UPLOADS_PER_MINUTE", usual: 120 },
  carts: { setting: "CARTS_PER_MINUTE", usual: 3_000 },
  orders: { setting: "ORDERS_PER_MINUTE", usual: 30 },
  stores: { setting: "STORES_PER_MINUTE", usual: 10 },
} as const satisfies Record<string, { setting: keyof Env; usual: number }>;

const count = counter();

/**
 * Counts one more of a kind for its store, customer or account, in this process. In bypass mode only
 * a setting limits it: there anyone is anyone.
 * @throws AppError rate_limited
 */
export function throttle(kind: keyof typeof kinds, subject: string): void {
  const { setting, usual } = kinds[kind];
  const max = env()[setting] ?? (env().OTP_MODE === "sms" ? usual : Number.POSITIVE_INFINITY);
  const wait = count(`${kind} ${subject}`, max);
  if (wait > 0) throw tooMany(wait);
}

/** The same for whoever asks from one address, signed in or not. */
export function throttleAddress(kind: keyof typeof kinds): void {
  throttle(kind, currentVisit()?.address ?? "local");
}
