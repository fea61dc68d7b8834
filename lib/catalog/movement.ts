import "server-only";
import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { runPrepared } from "@/db/prepared";
import { type Actor, actorColumns } from "@/lib/auth/actor";

/** What a change of stock is for: the ledger's words beside the pieces, which it counts by itself. */
export type MovementCause = {
  /** `edited` is written as sold or put back, by what becomes of each variant's pieces. */
  kind: "counted" | "adjusted" | "sold" | "restocked" | "edited";
  actor: Actor;
  /** The order, for what is sold or put back, and for nothing else. */
  orderId?: string;
  /** Which edit of the order's lines: each moves a variant once. */
  revision?: number | undefined;
  reason?: string | undefined;
};

/** The words as the ledger's trigger reads them. */
export function causeOf({ kind, actor, orderId, revision, reason }: MovementCause): string {
  return JSON.stringify({ kind, orderId, revision, reason, ...actorColumns(actor) });
}

/**
 * Tells the ledger's trigger what a change of stock is for. It holds for the statement that this
 * stands in, or for the transaction's next one that writes variants, whether it moves stock or not.
 */
export function saying(cause: string | Placeholder): SQL {
  return sql`set_config('soko.movement', ${cause}, true)`;
}

/** The same for a statement that cannot hold it: the next one in this transaction. */
export async function say(cause: MovementCause): Promise<void> {
  await runPrepared(sql`select ${saying(causeOf(cause))}`);
}
