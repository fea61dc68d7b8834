import "server-only";
import { sql } from "drizzle-orm";
import { runPrepared } from "@/db/prepared";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { afterCommit } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";
import { spoil } from "@/lib/cache/tags.mjs";
import { cacheTags } from "@/lib/cache-tags";
import { newId } from "@/lib/ids";
import { shownStock } from "./product-row";

export type StockLine = { variantId: string; qty: number };

type Cause = { storeId: string; orderId: string; actor: Actor };

/**
 * Takes an order's pieces off the shelf, inside its transaction, and notes the movements. Answers
 * with the variants that have too few left: the caller must then let the transaction fail.
 */
export async function takeStock(cause: Cause, lines: StockLine[]): Promise<string[]> {
  const taken = await move(cause, "sold", -1, lines);
  const short = lines.filter(({ variantId }) => !taken.has(variantId));
  if (short.length > 0) return short.map(({ variantId }) => variantId);
  await spoilShown(cause, lines, taken, -1);
  return [];
}

/** Puts an order's pieces back on the shelf, as far as they are counted today. */
export async function putBack(cause: Cause, lines: StockLine[]): Promise<void> {
  const back = await move(cause, "restocked", 1, lines);
  await spoilShown(cause, lines, back, 1);
}

/**
 * Has the store's pages read anew when buyers are to see another stock than before: most sales
 * leave "more than three" as it was, and the cached pages with it.
 */
async function spoilShown(
  { storeId }: Cause,
  lines: StockLine[],
  changed: Map<string, number | null>,
  sign: 1 | -1,
): Promise<void> {
  const isShown = countedLines(lines, changed, sign).some(({ variantId, delta }) => {
    const stock = changed.get(variantId) ?? null;
    return shownStock(stock) !== shownStock(stock === null ? null : stock - delta);
  });
  if (isShown) await afterCommit(async () => spoil([cacheTags.catalog(storeId)]));
}

/**
 * Moves the pieces of all lines that have enough and notes what moved of the counted ones, in one
 * statement. It locks the variants in the order of their ids, and goes by what it found once it
 * held them: two orders of the same things wait for one another, and never for each other.
 */
async function move(
  { storeId, orderId, actor }: Cause,
  kind: "sold" | "restocked",
  sign: 1 | -1,
  lines: StockLine[],
): Promise<Map<string, number | null>> {
  const { actorKind, actorId } = actorColumns(actor);
  const moves = lines.map(({ variantId, qty }) => ({
    id: newId(),
    variant_id: variantId,
    delta: sign * qty,
  }));
  const moved = await runPrepared<{ id: string; stock: number | null }>(sql`
    with moves as (
      select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
        as m(id uuid, variant_id uuid, delta integer)
    ), locked as (
      select v.id, v.stock from ${productVariants} v
      where v.store_id = ${storeId} and v.id in (select variant_id from moves)
      order by v.id for no key update
    ), changed as (
      update ${productVariants} v set stock = locked.stock + moves.delta
      from locked join moves on moves.variant_id = locked.id
      where v.store_id = ${storeId} and v.id = locked.id
        and (locked.stock is null or locked.stock + moves.delta >= 0)
      returning v.id, v.stock
    ), noted as (
      insert into ${stockMovements}
        (store_id, id, variant_id, kind, delta, order_id, actor_kind, actor_id, created_at)
      select ${storeId}, moves.id, moves.variant_id, ${kind}, moves.delta, ${orderId}, ${actorKind},
        ${actorId}::uuid, ${new Date().toISOString()}::timestamptz
      from moves join changed on changed.id = moves.variant_id
      where changed.stock is not null
    )
    select id, stock from changed`);
  return new Map(moved.map((row) => [row.id, row.stock]));
}

/** What moved of the variants that are counted. */
function countedLines(lines: StockLine[], changed: Map<string, number | null>, sign: 1 | -1) {
  return lines
    .filter(({ variantId }) => typeof changed.get(variantId) === "number")
    .map(({ variantId, qty }) => ({ variantId, delta: sign * qty }));
}
