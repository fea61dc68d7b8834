import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { afterCommit, db } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";
import { spoil } from "@/lib/cache/tags.mjs";
import { cacheTags } from "@/lib/cache-tags";
import { shownStock } from "./product-row";

export type StockLine = { variantId: string; qty: number };

type Cause = { storeId: string; orderId: string; actor: Actor };

/**
 * Takes an order's pieces off the shelf, inside its transaction, and notes the movements. Answers
 * with the variants that have too few left: the caller must then let the transaction fail.
 */
export async function takeStock(cause: Cause, lines: StockLine[]): Promise<string[]> {
  const enough = sql`(v.stock is null or v.stock >= w.qty)`;
  const taken = await change(cause, lines, sql`v.stock - w.qty`, enough);
  const short = lines.filter(({ variantId }) => !taken.has(variantId));
  if (short.length > 0) return short.map(({ variantId }) => variantId);
  await note(cause, "sold", countedLines(lines, taken, -1));
  await spoilShown(cause, lines, taken, -1);
  return [];
}

/** Puts an order's pieces back on the shelf, as far as they are counted today. */
export async function putBack(cause: Cause, lines: StockLine[]): Promise<void> {
  const back = await change(cause, lines, sql`v.stock + w.qty`, sql`v.stock is not null`);
  await note(cause, "restocked", countedLines(lines, back, 1));
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
 * Changes the variants that the condition holds for, all at once. They are locked in the order of
 * their ids first: two orders of the same things wait for one another, and never for each other.
 */
async function change(
  { storeId }: Cause,
  lines: StockLine[],
  stock: SQL,
  condition: SQL,
): Promise<Map<string, number | null>> {
  const ids = lines.map(({ variantId }) => variantId);
  await db()
    .select({ id: productVariants.id })
    .from(productVariants)
    .where(and(eq(productVariants.storeId, storeId), inArray(productVariants.id, ids)))
    .orderBy(asc(productVariants.id))
    .for("no key update");
  const changed = await db().execute<{ id: string; stock: number | null }>(sql`
    update ${productVariants} v set stock = ${stock}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w("variantId" uuid, qty integer)
    where v.store_id = ${storeId} and v.id = w."variantId" and ${condition}
    returning v.id, v.stock`);
  return new Map([...changed].map((row) => [row.id, row.stock]));
}

/** What moved of the variants that are counted. */
function countedLines(lines: StockLine[], changed: Map<string, number | null>, sign: 1 | -1) {
  return lines
    .filter(({ variantId }) => typeof changed.get(variantId) === "number")
    .map(({ variantId, qty }) => ({ variantId, delta: sign * qty }));
}

async function note(
  { storeId, orderId, actor }: Cause,
  kind: "sold" | "restocked",
  movements: { variantId: string; delta: number }[],
): Promise<void> {
  if (movements.length === 0) return;
  const same = { storeId, orderId, kind, ...actorColumns(actor) };
  await db()
    .insert(stockMovements)
    .values(movements.map((movement) => ({ ...same, ...movement })));
}
