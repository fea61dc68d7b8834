import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { idempotencyKeys } from "@/db/schema/reliability";
import { db, transaction } from "@/db/transaction";
import { AppError, invalidInput } from "@/lib/errors";
import { seal, unseal } from "./sealed";

export type Outcome = { status: number; body: unknown; headers?: Record<string, string> };

const printable = /^[\x20-\x7e]{1,255}$/;

/** The request's Idempotency-Key, checked. */
export function idempotencyKey(request: Request, required: boolean): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null && !required) return null;
  if (key !== null && printable.test(key)) return key;
  throw invalidInput(
    [{ path: "Idempotency-Key", message: "is needed: 1 to 255 printable ASCII characters" }],
    "Send an Idempotency-Key header.",
  );
}

const { placeholder } = sql;
const claiming = prepared<{ key: string }>(
  () => sql`
    insert into idempotency_keys (caller, operation, key, fingerprint, created_at)
    values (${placeholder("caller")}, ${placeholder("operation")}, ${placeholder("key")},
      ${placeholder("fingerprint")}, ${placeholder("now")}::timestamptz)
    on conflict do nothing returning key`,
);
const answering = prepared(
  () => sql`
    update idempotency_keys
    set status = ${placeholder("status")}::int, response = ${placeholder("response")}
    where caller = ${placeholder("caller")} and operation = ${placeholder("operation")}
      and key = ${placeholder("key")}`,
);

/**
 * Runs `work` once for a caller, operation and key. The row stands in the same transaction as the
 * work, so that a success is kept with it or not at all, a refusal leaves no trace, and a second
 * request waits on the row while the first is still running.
 * @throws AppError unprocessable `idempotency_key_reused` when the key came with another body;
 * conflict when it was done, but under another secret, so that its answer cannot be opened
 */
export async function once(
  at: { caller: string; operation: string; key: string },
  body: unknown,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const same = and(
    eq(idempotencyKeys.caller, at.caller),
    eq(idempotencyKeys.operation, at.operation),
    eq(idempotencyKeys.key, at.key),
  );
  let isKept = false;
  const running = transaction(async () => {
    const fingerprint = await fingerprintOf(body);
    const made = await claiming({ ...at, fingerprint, now: new Date().toISOString() });
    if (made.length === 0) {
      const [kept] = await db().select().from(idempotencyKeys).where(same);
      return replay(kept, fingerprint);
    }
    const outcome = await work();
    const response = seal(JSON.stringify(outcome));
    await answering({ ...at, status: outcome.status, response });
    isKept = true;
    return outcome;
  });
  try {
    return await running;
  } catch (error) {
    // Committed, and then refused by what follows a commit: a code that was not sent is no success.
    if (isKept && error instanceof AppError) await db().delete(idempotencyKeys).where(same);
    throw error;
  }
}

/** Forgets keys twice as old as callers are promised. */
export async function sweepIdempotencyKeys(): Promise<void> {
  await db()
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, sql`now() - interval '48 hours'`));
}

function replay(
  kept: typeof idempotencyKeys.$inferSelect | undefined,
  fingerprint: string,
): Outcome {
  if (kept && kept.fingerprint !== fingerprint) {
    throw new AppError("unprocessable", "This Idempotency-Key was used with another body.", {
      reason: "idempotency_key_reused",
    });
  }
  if (!kept?.response) throw new AppError("unavailable", "Try again.", { retryAfter: 1 });
  const answer = open(kept.response);
  if (answer === null) {
    throw new AppError("conflict", "This was done before, and what was answered cannot be read.");
  }
  return JSON.parse(answer) as Outcome;
}

/** Null when it was sealed under another secret, as in a backup that is restored elsewhere. */
function open(sealed: string): string | null {
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}

async function fingerprintOf(body: unknown): Promise<string> {
  return createHash("sha256")
    .update(JSON.stringify(await canonical(body)))
    .digest("hex");
}

/** The same value for the same meaning: object keys in order, files as their hash. */
async function canonical(value: unknown): Promise<unknown> {
  if (value instanceof File) {
    return createHash("sha256")
      .update(Buffer.from(await value.arrayBuffer()))
      .digest("hex");
  }
  if (Array.isArray(value)) return Promise.all(value.map(canonical));
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(entries.map(async ([key, item]) => [key, await canonical(item)]));
}
