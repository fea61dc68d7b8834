import "server-only";
import { and, eq, gte, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { type Actor, actorColumns } from "@/lib/auth/actor";

export type StockLine = { variantId: string; qty: number };

type Cause = { storeId: string; orderId: string; actor: Actor };

/**
 * Takes an order's pieces off the shelf, inside its transaction, and notes the movements. Answers
 * with the variants that have too few left: the caller must then let the transaction fail.
 */
export async function takeStock(cause: Cause, lines: StockLine[]): Promise<string[]> {
  const taken = await change(cause, lines, (qty) => ({
    stock: sql`${productVariants.stock} - ${qty}`,
    where: or(isNull(productVariants.stock), gte(productVariants.stock, qty)),
  }));
  const short = lines.filter(({ variantId }) => !taken.has(variantId));
  if (short.length > 0) return short.map(({ variantId }) => variantId);
  await note(cause, "sold", countedLines(lines, taken, -1));
  return [];
}

/** Puts an order's pieces back on the shelf, as far as they are counted today. */
export async function putBack(cause: Cause, lines: StockLine[]): Promise<void> {
  const back = await change(cause, lines, (qty) => ({
    stock: sql`${productVariants.stock} + ${qty}`,
    where: isNotNull(productVariants.stock),
  }));
  await note(cause, "restocked", countedLines(lines, back, 1));
}

/**
 * One conditional update a line, sent together and done in the order of the variants' ids: two
 * orders of the same things lock them in the same order, and never each other.
 */
async function change(
  { storeId }: Cause,
  lines: StockLine[],
  by: (qty: number) => { stock: SQL; where: SQL | undefined },
): Promise<Map<string, number | null>> {
  const inOrder = [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
  const changed = await Promise.all(
    inOrder.map(({ variantId, qty }) => {
      const { stock, where } = by(qty);
      return db()
        .update(productVariants)
        .set({ stock })
        .where(and(eq(productVariants.storeId, storeId), eq(productVariants.id, variantId), where))
        .returning({ id: productVariants.id, stock: productVariants.stock });
    }),
  );
  return new Map(changed.flat().map(({ id, stock }) => [id, stock]));
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
