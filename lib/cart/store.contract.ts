import { describe, expect, it } from "vitest";
import { newId, newSecret } from "@/lib/ids";
import { CART_DAYS, MAX_LINES, MAX_QTY, type SavedLine } from "./schema";
import type { CartStore, StoredCart } from "./store";

const DAY_MS = 86_400_000;

export function savedLine(change: Partial<SavedLine> = {}): SavedLine {
  const id = newId();
  return {
    productId: id,
    variantId: id,
    name: "हल्दी पाउडर 🌶",
    slug: "haldi",
    options: { Size: "200 g" },
    image: null,
    category: "मसाले",
    mrp: 6000,
    salePrice: 5500,
    ...change,
  };
}

/** What every cart store promises, wherever it keeps the carts. */
export function describeCartStore(name: string, storeOf: () => CartStore): void {
  const newCart = async () => {
    const [cartId, storeId] = [newSecret(), newId()];
    await storeOf().create(cartId, storeId);
    return { cartId, storeId };
  };
  const read = async (cartId: string) => {
    const cart = await storeOf().read(cartId);
    if (!cart) throw new Error("The cart is gone.");
    return cart;
  };
  const quantities = async (cartId: string) =>
    Object.fromEntries((await read(cartId)).lines.map(({ lineId, qty }) => [lineId, qty]));
  /** What came of a change, whose answer must be the cart as it then is. */
  const outcome = async (cartId: string, change: Promise<StoredCart | string>) => {
    const answer = await change;
    if (typeof answer === "string") return answer;
    expect(answer).toEqual(await storeOf().read(cartId));
    return "changed";
  };
  const add = async (cartId: string, line: SavedLine, qty: number) => {
    const added = await storeOf().addQty(cartId, line.variantId, qty, line);
    return typeof added === "string" ? added : "added";
  };

  describe(`carts in ${name}`, () => {
    it("start empty, at epoch 0, and live 30 days", async () => {
      const { cartId, storeId } = await newCart();
      const cart = await read(cartId);
      expect(cart).toMatchObject({ id: cartId, storeId, epoch: 0, lines: [] });
      expect(await storeOf().findStoreId(cartId)).toBe(storeId);
      const days = (cart.expiresAt.getTime() - Date.now()) / DAY_MS;
      expect(days).toBeGreaterThan(CART_DAYS - 0.01);
      expect(days).toBeLessThanOrEqual(CART_DAYS);
    });

    it("are null where there is none, and a change makes none", async () => {
      const [cartId, line] = [newSecret(), savedLine()];
      expect(await storeOf().read(cartId)).toBeNull();
      expect(await add(cartId, line, 1)).toBe("missing");
      expect(await storeOf().setQty(cartId, line.variantId, 1)).toBe("missing");
      expect(await storeOf().remove(cartId, line.variantId)).toBe("missing");
      expect(await storeOf().saveLines(cartId, [line])).toBe("missing");
      expect(await storeOf().findStoreId(cartId)).toBeNull();
      await storeOf().settle(cartId, 0, []);
      expect(await storeOf().read(cartId)).toBeNull();
    });

    it("keep lines in the order they were added, with the figures last saved", async () => {
      const { cartId } = await newCart();
      const [first, second, third] = [savedLine(), savedLine(), savedLine()];
      for (const line of [third, first, second]) await add(cartId, line, 2);
      const dearer = { ...third, salePrice: 5900 };
      expect(await outcome(cartId, storeOf().addQty(cartId, dearer.variantId, 3, dearer))).toBe(
        "changed",
      );
      expect((await read(cartId)).lines).toEqual([
        { lineId: third.variantId, qty: 5, saved: dearer },
        { lineId: first.variantId, qty: 2, saved: first },
        { lineId: second.variantId, qty: 2, saved: second },
      ]);
    });

    it("make exactly 50 of 50 parallel additions of one", async () => {
      const { cartId } = await newCart();
      const line = savedLine();
      await Promise.all(Array.from({ length: 50 }, () => add(cartId, line, 1)));
      expect(await quantities(cartId)).toEqual({ [line.variantId]: 50 });
    });

    it("set a quantity and take a line out, however often it is repeated", async () => {
      const { cartId } = await newCart();
      const [kept, gone] = [savedLine(), savedLine()];
      await add(cartId, kept, 1);
      await add(cartId, gone, 1);
      for (let n = 0; n < 2; n++) {
        const set = storeOf().setQty(cartId, kept.variantId, 7);
        expect(await outcome(cartId, set)).toBe("changed");
        const removed = storeOf().remove(cartId, gone.variantId);
        expect(await outcome(cartId, removed)).toBe("changed");
      }
      expect(await storeOf().setQty(cartId, gone.variantId, 1)).toBe("no_line");
      expect(await quantities(cartId)).toEqual({ [kept.variantId]: 7 });
    });

    it("put a line at a quantity, there or not, and a repetition or 20 at once change nothing", async () => {
      const { cartId } = await newCart();
      const line = savedLine();
      const put = (qty: number) => storeOf().putQty(cartId, line.variantId, qty, line);
      await Promise.all(Array.from({ length: 20 }, () => put(2)));
      expect(await quantities(cartId)).toEqual({ [line.variantId]: 2 });
      expect(await outcome(cartId, put(5))).toBe("changed");
      expect((await read(cartId)).lines).toEqual([{ lineId: line.variantId, qty: 5, saved: line }]);
      expect(await storeOf().putQty(newSecret(), line.variantId, 1, line)).toBe("missing");
      for (let n = 1; n < MAX_LINES; n++) await add(cartId, savedLine(), 1);
      const one = savedLine();
      expect(await storeOf().putQty(cartId, one.variantId, 1, one)).toBe("cart_full");
      expect(await outcome(cartId, put(6))).toBe("changed");
    });

    it("refuse the 101st line and a quantity past 999, and stay as they were", async () => {
      const { cartId } = await newCart();
      const lines = Array.from({ length: MAX_LINES + 1 }, () => savedLine());
      const added = await Promise.all(lines.map((line) => add(cartId, line, 1)));
      expect(added.filter((outcome) => outcome === "added")).toHaveLength(MAX_LINES);
      expect(added.filter((outcome) => outcome === "cart_full")).toHaveLength(1);
      const inside = lines.find((_, n) => added[n] === "added") ?? savedLine();
      expect(await add(cartId, inside, MAX_QTY - 1)).toBe("added");
      expect(await add(cartId, inside, 1)).toBe("quantity_limit");
      expect((await quantities(cartId))[inside.variantId]).toBe(MAX_QTY);
      await storeOf().remove(cartId, inside.variantId);
      expect(await add(cartId, savedLine(), 1)).toBe("added");
    });

    it("save figures anew only in lines that are there", async () => {
      const { cartId } = await newCart();
      const [line, other] = [savedLine(), savedLine()];
      await add(cartId, line, 1);
      const saved = storeOf().saveLines(cartId, [{ ...line, salePrice: 100 }, other]);
      expect(await outcome(cartId, saved)).toBe("changed");
      const { lines } = await read(cartId);
      expect(lines).toEqual([
        { lineId: line.variantId, qty: 1, saved: { ...line, salePrice: 100 } },
      ]);
    });

    it("keep what was added while an order was made, and settle once", async () => {
      const { cartId } = await newCart();
      const [ordered, topped] = [savedLine(), savedLine()];
      await add(cartId, ordered, 2);
      await add(cartId, topped, 3);
      const snapshot = (await read(cartId)).lines;
      await add(cartId, topped, 1);
      await Promise.all([1, 2, 3].map(() => storeOf().settle(cartId, 0, snapshot)));
      expect(await quantities(cartId)).toEqual({ [topped.variantId]: 1 });
      expect((await read(cartId)).epoch).toBe(1);
    });

    it("lose no addition to a settlement at the same moment", async () => {
      const { cartId } = await newCart();
      const line = savedLine();
      await add(cartId, line, 5);
      const snapshot = (await read(cartId)).lines;
      const additions = Array.from({ length: 20 }, () => add(cartId, line, 1));
      await Promise.all([...additions, storeOf().settle(cartId, 0, snapshot)]);
      expect(await quantities(cartId)).toEqual({ [line.variantId]: 20 });
    });

    it("are gone once deleted, and may be deleted again", async () => {
      const { cartId } = await newCart();
      await storeOf().delete(cartId);
      await storeOf().delete(cartId);
      expect(await storeOf().read(cartId)).toBeNull();
    });
  });
}
