import "server-only";
import { and, count, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { cartLines, carts } from "@/db/schema/carts";
import { db, transaction } from "@/db/transaction";
import { CART_DAYS, MAX_LINES, MAX_QTY, type SavedLine, savedLineSchema } from "./schema";
import type { Added, CartStore } from "./store";

const DAY_MS = 86_400_000;
/** Expired carts that each new one clears away. */
const SWEEP = 20;

const expiry = () => new Date(Date.now() + CART_DAYS * DAY_MS);

const alive = (cartId: string) => and(eq(carts.id, cartId), gt(carts.expiresAt, new Date()));

const lineOf = (cartId: string, lineId: string) =>
  and(eq(cartLines.cartId, cartId), eq(cartLines.lineId, lineId));

/** Carts in tables, where no Redis is to be had. */
export const postgresCartStore: CartStore = {
  joinsTransactions: true,

  async create(cartId, storeId) {
    await sweep();
    await db().insert(carts).values({ id: cartId, storeId, expiresAt: expiry() });
  },

  async read(cartId) {
    // One statement, so that lines and epoch are of one moment.
    const rows = await db()
      .select()
      .from(carts)
      .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
      .where(alive(cartId))
      .orderBy(cartLines.position);
    const cart = rows[0]?.carts;
    if (!cart) return null;
    const lines = rows.flatMap(({ cart_lines: line }) =>
      line
        ? [{ lineId: line.lineId, qty: line.qty, saved: savedLineSchema.parse(line.saved) }]
        : [],
    );
    return { ...cart, lines };
  },

  addQty(cartId, lineId, qty, saved) {
    return change(cartId, lineId, saved, (has) => has + qty);
  },

  putQty(cartId, lineId, qty, saved) {
    return change(cartId, lineId, saved, () => qty);
  },

  setQty(cartId, lineId, qty) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return false;
      const set = await db()
        .update(cartLines)
        .set({ qty })
        .where(lineOf(cartId, lineId))
        .returning({ lineId: cartLines.lineId });
      if (set.length === 0) return false;
      await touch(cartId);
      return true;
    });
  },

  remove(cartId, lineId) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return;
      const gone = await db()
        .delete(cartLines)
        .where(lineOf(cartId, lineId))
        .returning({ lineId: cartLines.lineId });
      if (gone.length > 0) await touch(cartId);
    });
  },

  saveLines(cartId, lines) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return;
      for (const saved of lines) {
        await db().update(cartLines).set({ saved }).where(lineOf(cartId, saved.variantId));
      }
      await touch(cartId);
    });
  },

  settle(cartId, epoch, ordered) {
    return transaction(async () => {
      if ((await lock(cartId)) !== epoch) return;
      for (const { lineId, qty } of ordered) {
        const line = lineOf(cartId, lineId);
        await db()
          .delete(cartLines)
          .where(and(line, sql`${cartLines.qty} <= ${qty}`));
        await db()
          .update(cartLines)
          .set({ qty: sql`${cartLines.qty} - ${qty}` })
          .where(line);
      }
      await touch(cartId, epoch + 1);
    });
  },

  async delete(cartId) {
    await db().delete(carts).where(eq(carts.id, cartId));
  },
};

/** Makes a line or changes it, saving its figures anew; `sumOf` says how many of it there shall be. */
function change(
  cartId: string,
  lineId: string,
  saved: SavedLine,
  sumOf: (has: number) => number,
): Promise<Added> {
  return transaction(async () => {
    if ((await lock(cartId)) === null) return "missing";
    const [line] = await db()
      .select({ qty: cartLines.qty })
      .from(cartLines)
      .where(lineOf(cartId, lineId));
    const sum = sumOf(line?.qty ?? 0);
    if (!line && (await countLines(cartId)) >= MAX_LINES) return "cart_full";
    if (sum > MAX_QTY) return "quantity_limit";
    await db()
      .insert(cartLines)
      .values({ cartId, lineId, qty: sum, saved })
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines.lineId],
        set: { qty: sum, saved },
      });
    await touch(cartId);
    return "added";
  });
}

/** Holds other changes of the cart off until the transaction ends. Its epoch, or null. */
async function lock(cartId: string): Promise<number | null> {
  const [cart] = await db()
    .select({ epoch: carts.epoch })
    .from(carts)
    .where(alive(cartId))
    .for("update");
  return cart?.epoch ?? null;
}

async function touch(cartId: string, epoch?: number): Promise<void> {
  const change = { expiresAt: expiry(), ...(epoch !== undefined && { epoch }) };
  await db().update(carts).set(change).where(eq(carts.id, cartId));
}

async function countLines(cartId: string): Promise<number> {
  const [row] = await db()
    .select({ lines: count() })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId));
  return row?.lines ?? 0;
}

async function sweep(): Promise<void> {
  const expired = db()
    .select({ id: carts.id })
    .from(carts)
    .where(lt(carts.expiresAt, new Date()))
    .limit(SWEEP)
    .for("update", { skipLocked: true });
  await db().delete(carts).where(inArray(carts.id, expired));
}
