import "server-only";
import { and, count, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import { cartLines, carts } from "@/db/schema/carts";
import { db, transaction } from "@/db/transaction";
import { CART_DAYS, MAX_LINES, MAX_QTY, type SavedLine, savedLineSchema } from "./schema";
import type { Added, CartStore, StoredCart } from "./store";

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
    const made = { id: cartId, storeId, epoch: 0, expiresAt: expiry() };
    await db().insert(carts).values(made).prepare("cart_create").execute();
    return { ...made, lines: [] };
  },

  read,

  async findStoreId(cartId) {
    const query = db().select({ storeId: carts.storeId }).from(carts).where(alive(cartId));
    const [cart] = await query.prepare("cart_store").execute();
    return cart?.storeId ?? null;
  },

  addQty(cartId, lineId, qty, saved) {
    return put(cartId, { lineId, qty, saved }, sql`${cartLines.qty} + ${qty}`);
  },

  putQty(cartId, lineId, qty, saved) {
    return put(cartId, { lineId, qty, saved }, sql`${qty}::int`);
  },

  setQty(cartId, lineId, qty) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return "missing";
      const set = await db()
        .update(cartLines)
        .set({ qty })
        .where(lineOf(cartId, lineId))
        .returning({ lineId: cartLines.lineId })
        .prepare("cart_line_set")
        .execute();
      return set.length === 0 ? "no_line" : changed(cartId);
    });
  },

  remove(cartId, lineId) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return "missing";
      await db()
        .delete(cartLines)
        .where(lineOf(cartId, lineId))
        .prepare("cart_line_drop")
        .execute();
      return changed(cartId);
    });
  },

  saveLines(cartId, lines) {
    return transaction(async () => {
      if ((await lock(cartId)) === null) return "missing";
      for (const saved of lines) {
        await db().update(cartLines).set({ saved }).where(lineOf(cartId, saved.variantId));
      }
      return changed(cartId);
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

async function read(cartId: string): Promise<StoredCart | null> {
  // One statement, so that lines and epoch are of one moment.
  const rows = await db()
    .select()
    .from(carts)
    .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
    .where(alive(cartId))
    .orderBy(cartLines.position)
    .prepare("cart_read")
    .execute();
  const cart = rows[0]?.carts;
  if (!cart) return null;
  const lines = rows.flatMap(({ cart_lines: line }) =>
    line ? [{ lineId: line.lineId, qty: line.qty, saved: savedLineSchema.parse(line.saved) }] : [],
  );
  return { ...cart, lines };
}

/** Makes a line, or changes one that is there to the `sum`, saving its figures anew. */
function put(
  cartId: string,
  line: { lineId: string; qty: number; saved: SavedLine },
  sum: SQL,
): Promise<Added> {
  return transaction(async () => {
    if ((await lock(cartId)) === null) return "missing";
    const { isThere, count } = await countLines(cartId, line.lineId);
    if (!isThere && count >= MAX_LINES) return "cart_full";
    const written = await db()
      .insert(cartLines)
      .values({ cartId, ...line })
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines.lineId],
        set: { qty: sum, saved: line.saved },
        setWhere: sql`${sum} <= ${MAX_QTY}`,
      })
      .returning({ qty: cartLines.qty })
      .prepare("cart_line_put")
      .execute();
    return written.length === 0 ? "quantity_limit" : changed(cartId);
  });
}

/** Holds other changes of the cart off until the transaction ends. Its epoch, or null. */
async function lock(cartId: string): Promise<number | null> {
  const [cart] = await db()
    .select({ epoch: carts.epoch })
    .from(carts)
    .where(alive(cartId))
    .for("update")
    .prepare("cart_lock")
    .execute();
  return cart?.epoch ?? null;
}

async function touch(cartId: string, epoch?: number): Promise<void> {
  const change = { expiresAt: expiry(), ...(epoch !== undefined && { epoch }) };
  await db().update(carts).set(change).where(eq(carts.id, cartId)).prepare("cart_touch").execute();
}

/** Lets a cart that was changed, and is locked, live longer, and reads it. */
async function changed(cartId: string): Promise<StoredCart | "missing"> {
  await touch(cartId);
  return (await read(cartId)) ?? "missing";
}

async function countLines(cartId: string, lineId: string) {
  const [row] = await db()
    .select({
      count: count(),
      isThere: sql<boolean>`coalesce(bool_or(${cartLines.lineId} = ${lineId}), false)`,
    })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
    .prepare("cart_line_count")
    .execute();
  return row ?? { count: 0, isThere: false };
}

async function sweep(): Promise<void> {
  const expired = db()
    .select({ id: carts.id })
    .from(carts)
    .where(lt(carts.expiresAt, new Date()))
    .limit(SWEEP)
    .for("update", { skipLocked: true });
  await db().delete(carts).where(inArray(carts.id, expired)).prepare("cart_sweep").execute();
}
