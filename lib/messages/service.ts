import "server-only";
import { env } from "@/lib/env";
import { logError } from "@/lib/log";
import { maskMobile } from "@/lib/mobile";
import { backoffSeconds, MAX_ATTEMPTS } from "./backoff";
import {
  type Claimed,
  claimDue,
  type DropReason,
  drop,
  dropDue,
  forgetEnded,
  markSent,
  putOff,
} from "./queries";
import { type Sender, sender } from "./sender";
import { orderText } from "./texts";

/** Messages in hand at once: all are sent side by side, each in a sender's bounded time. */
const BATCH = 20;
const BYPASS_BATCH = 1_000;
const LEASE_SECONDS = 25;
/** A process that stood still for so long sends nothing more: its lease may be over. */
const IN_HAND_MS = 10_000;
const STALE_HOURS = 24;
const KEPT_DAYS = 7;

/**
 * Sends the messages that are due, each at least once and, unless a process dies or loses its
 * database between sending and noting it, exactly once; a second sending bears the same id. Those
 * about one order leave in their order. In bypass mode, and to numbers that were never proven,
 * nothing is sent.
 * @returns whether there may be more to do at once
 */
export async function sendDue(by: Sender = sender()): Promise<boolean> {
  if (env().OTP_MODE === "bypass") return skipDue();
  const claimed = await claimDue(BATCH, LEASE_SECONDS, STALE_HOURS);
  const until = Date.now() + IN_HAND_MS;
  const settled = await Promise.allSettled(claimed.map((message) => settle(message, by, until)));
  for (const one of settled) if (one.status === "rejected") throw one.reason;
  // The next message of an order is due once the one before it has gone.
  return claimed.length > 0;
}

/** Forgets messages that ended a week ago. */
export function sweep(): Promise<void> {
  return forgetEnded(KEPT_DAYS);
}

let hasSaidSo = false;

async function skipDue(): Promise<boolean> {
  const count = await dropDue(BYPASS_BATCH, "bypass");
  if (count > 0 && !hasSaidSo) {
    console.log("Order updates are not sent, since OTP_MODE is bypass.");
    hasSaidSo = true;
  }
  return count === BYPASS_BATCH;
}

async function settle(message: Claimed, by: Sender, until: number): Promise<void> {
  const { id, kind, recipient, attempts } = message;
  const words = wordsFor(message);
  if ("drop" in words) return drop(id, words.drop);
  if (Date.now() > until) return;
  const outcome = await by.send({ id, kind, recipient, text: words.text, code: "" });
  if (outcome.is === "taken") return markSent(id);
  const facts = { id, kind, to: maskMobile(recipient), attempts };
  if (outcome.is === "failed" && attempts < MAX_ATTEMPTS) {
    if (attempts === 1) logError("a message was not sent; it is tried again", outcome.why, facts);
    return putOff(message, Math.max(backoffSeconds(attempts), outcome.retryAfter ?? 0));
  }
  logError("a message was not sent, and never will be", outcome.why, facts);
  return drop(id, outcome.is === "refused" ? "refused" : "unreachable");
}

function wordsFor(message: Claimed): { text: string } | { drop: DropReason } {
  const { kind, status, reason, note, order, isStale, isSuperseded } = message;
  if (isStale) return { drop: "stale" };
  if (isSuperseded) return { drop: "superseded" };
  if (!order) return { drop: "needless" };
  if (order.isUnproven) return { drop: "unproven" };
  const { number, payment, storeName: name, storeLink, trackingToken, locale } = order;
  const link = `${env().origin}/s/${storeLink}/o/${trackingToken}`;
  const store = { name, locale };
  const text = orderText({ kind, status, reason, note, number, payment, store, link });
  return text === null ? { drop: "needless" } : { text };
}
