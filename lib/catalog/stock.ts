import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { afterCommit } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { spoil } from "@/lib/cache/tags.mjs";
import { cacheTags } from "@/lib/cache-tags";
import { causeOf, saying } from "./movement";
import { shownStock } from "./product-row";

export type StockLine = { variantId: string; qty: number };

type Cause = { storeId: string; orderId: string; actor: Actor; revision?: number };

/** A variant that a statement moves: its stock then, null where not counted, and whether it has as many. */
export type Moved = { id: string; stock: number | null; fits: boolean };

const movingAlone = prepared<Moved>(() => sql`with ${moving()} select * from moves`);

/** Puts an order's pieces back on the shelf, as far as they are counted today. */
export async function putBack(cause: Cause, lines: StockLine[]): Promise<void> {
  const back = await movingAlone(movingValues(cause, "restocked", lines));
  await spoilShown(cause.storeId, lines, back, 1);
}

/**
 * Moves what an edit of an order's lines changes: `qty` more pieces of a variant than before come off
 * the shelf, and go back on it when there are fewer (below zero).
 * @returns the variants of which too few are left: the caller must then let the transaction fail
 */
export async function moveDifference(
  cause: Cause & { revision: number },
  lines: StockLine[],
): Promise<string[]> {
  if (lines.length === 0) return [];
  const moves = await movingAlone(movingValues(cause, "edited", lines));
  await spoilShown(cause.storeId, lines, moves, -1);
  const there = new Set(moves.filter(({ fits }) => fits).map(({ id }) => id));
  return lines.map(({ variantId }) => variantId).filter((id) => !there.has(id));
}

/**
 * Has the store's pages read anew when buyers are to see another stock than before: most sales
 * leave "more than three" as it was, and the cached pages with it.
 */
export async function spoilShown(
  storeId: string,
  lines: StockLine[],
  moved: Moved[],
  sign: 1 | -1,
): Promise<void> {
  const qtyOf = new Map(lines.map(({ variantId, qty }) => [variantId, qty]));
  const isShown = moved.some(({ id, stock }) => {
    if (stock === null) return false;
    return shownStock(stock) !== shownStock(stock - sign * (qtyOf.get(id) ?? 0));
  });
  if (isShown) await afterCommit(async () => spoil([cacheTags.catalog(storeId)]));
}

/**
 * The part of a statement that moves the pieces of all lines, if each has enough, or none: `moves`
 * are the variants as `Moved`, and `moved` those that were changed. It locks them in the order of
 * their ids, and goes by what it found once it held them: two orders of the same things wait for
 * one another, and never for each other.
 */
export function moving(): SQL {
  const { placeholder } = sql;
  return sql`
    deltas as (
      select * from jsonb_to_recordset(${placeholder("deltas")}::jsonb)
        as d(variant_id uuid, delta integer)
    ), locked as (
      select v.id, v.stock from product_variants v
      where v.store_id = ${placeholder("storeId")} and v.id = any(${placeholder("variants")}::uuid[])
        and (select ${saying(placeholder("cause"))}) is not null
      order by v.id for no key update
    ), moves as (
      select l.id, l.stock + d.delta as stock, l.stock is null or l.stock + d.delta >= 0 as fits
      from locked l join deltas d on d.variant_id = l.id
    ), moved as (
      update product_variants v set stock = moves.stock from moves
      where v.store_id = ${placeholder("storeId")} and v.id = moves.id
        and (select count(*) from moves where fits) = ${placeholder("lines")}::int
      returning v.id
    )`;
}

/** What goes into the places of `moving`. */
export function movingValues(
  { storeId, orderId, actor, revision }: Cause,
  kind: "sold" | "restocked" | "edited",
  lines: StockLine[],
) {
  const sign = kind === "restocked" ? 1 : -1;
  const deltas = lines.map(({ variantId, qty }) => ({ variant_id: variantId, delta: sign * qty }));
  const cause = causeOf({ kind, orderId, actor, revision });
  const variants = lines.map(({ variantId }) => variantId);
  return { storeId, cause, variants, deltas: JSON.stringify(deltas), lines: lines.length };
}
