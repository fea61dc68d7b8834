import { tooMany } from "@/lib/auth/rate-limit";
import { type Env, env } from "@/lib/env";
import { isPrivate } from "@/lib/serve/address.mjs";
import { counter } from "@/lib/serve/limits.mjs";
import { currentVisit } from "@/lib/serve/visit.mjs";

/** What costs money, room or time: its setting, and how often a minute where numbers are checked. */
const kinds = {
  uploads: { setting: "UPLOADS_PER_MINUTE", usual: 120 },
  carts: { setting: "CARTS_PER_MINUTE", usual: 3_000 },
  orders: { setting: "ORDERS_PER_MINUTE", usual: 30 },
  stores: { setting: "STORES_PER_MINUTE", usual: 10 },
} as const satisfies Record<string, { setting: keyof Env; usual: number }>;

type Kind = keyof typeof kinds;

const count = counter();

/**
 * Counts one more of a kind for its store, customer or account, in this process. In bypass mode only
 * a setting limits it: there anyone is anyone.
 * @throws AppError rate_limited
 */
export function throttle(kind: Kind, subject: string): void {
  countAgainst(kind, subject, env().OTP_MODE === "sms");
}

/** The same for whoever asks from one public address; a private one may be a proxy that was not named. */
export function throttleAddress(kind: Kind): void {
  const address = currentVisit()?.address ?? "local";
  countAgainst(kind, address, env().OTP_MODE === "sms" && !isPrivate(address));
}

function countAgainst(kind: Kind, subject: string, isUsual: boolean): void {
  const { setting, usual } = kinds[kind];
  const max = env()[setting] ?? (isUsual ? usual : Number.POSITIVE_INFINITY);
  const wait = count(`${kind} ${subject}`, max);
  if (wait > 0) throw tooMany(wait);
}
