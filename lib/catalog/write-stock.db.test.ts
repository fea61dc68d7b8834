import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { stockMovements } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { newShop, type Shop } from "@/e2e/fixtures/seller";
import * as catalog from "./service";

let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];
let addKurta: Shop["addKurta"];
let change: Shop["change"];

beforeEach(async () => {
  ({ actor, storeId, add, addKurta, change } = await newShop());
});

/** Variants whose movements do not add up to their stock. */
async function unbalanced() {
  return db().execute(sql`
    select v.id, v.stock, coalesce(sum(m.delta), 0) as moved
    from product_variants v left join stock_movements m
      on m.store_id = v.store_id and m.variant_id = v.id
    group by v.store_id, v.id, v.stock having coalesce(v.stock, 0) <> coalesce(sum(m.delta), 0)`);
}

describe("stock", () => {
  it("is counted and changed, and never falls below nothing", async () => {
    const { id } = await add({ name: "Rice" });
    const short = { code: "conflict", reason: "insufficient_stock" };
    const by = (delta: number) => catalog.changeStock(actor, storeId, id, { delta });
    await expect(by(1)).rejects.toMatchObject(short);
    expect((await catalog.changeStock(actor, storeId, id, { set: 5, reason: "shelf" })).stock).toBe(
      5,
    );
    expect((await by(-3)).stock).toBe(2);
    await expect(by(-3)).rejects.toMatchObject(short);
    await expect(by(1_000_000)).rejects.toMatchObject({ errors: [{ path: "delta" }] });
    expect(await unbalanced()).toHaveLength(0);
    expect((await catalog.changeStock(actor, storeId, id, { set: null })).stock).toBeNull();
    expect((await catalog.changeStock(actor, storeId, id, { set: 7 })).stock).toBe(7);
    expect(await unbalanced()).toHaveLength(0);
    const moves = await db().select().from(stockMovements).orderBy(stockMovements.id);
    expect(moves.map(({ kind, delta, reason }) => [kind, delta, reason])).toEqual([
      ["counted", 5, "shelf"],
      ["adjusted", -3, null],
      ["counted", -2, null],
      ["counted", 7, null],
    ]);
  });

  it("is right after changes of every kind at once", async () => {
    const { id } = await add({ name: "Rice", stock: 20 });
    const work = Array.from({ length: 40 }, (_, n) =>
      catalog.changeStock(
        actor,
        storeId,
        id,
        n % 10 === 9 ? { set: n } : { delta: n % 3 ? -2 : 1 },
      ),
    );
    await Promise.allSettled(work);
    expect(await unbalanced()).toHaveLength(0);
    const { stock } = await catalog.getProduct(storeId, id);
    expect(stock).toBeGreaterThanOrEqual(0);
  });

  it("takes no more than there is from forty at once", async () => {
    const { id } = await add({ name: "Rice", stock: 10 });
    const work = Array.from({ length: 40 }, () =>
      catalog.changeStock(actor, storeId, id, { delta: -1 }),
    );
    const outcomes = await Promise.allSettled(work);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect((await catalog.getProduct(storeId, id)).stock).toBe(0);
  });

  it("needs to know which variant of a product with options", async () => {
    const kurta = await addKurta();
    const variantId = kurta.variants[1]?.id ?? "";
    await expect(catalog.changeStock(actor, storeId, kurta.id, { delta: 1 })).rejects.toMatchObject(
      {
        errors: [{ path: "variantId" }],
      },
    );
    const rice = await add({ name: "Rice", stock: 1 });
    const foreign = { variantId: rice.id, delta: 1 };
    await expect(catalog.changeStock(actor, storeId, kurta.id, foreign)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(
      (await catalog.changeStock(actor, storeId, kurta.id, { variantId, delta: 1 })).stock,
    ).toBe(8);
  });

  it("set by an edit leaves its movement too", async () => {
    const product = await add({ name: "Rice", stock: 3 });
    const after = await change(product, { stock: 8 });
    expect((await change(after, { stock: null })).stock).toBeNull();
    expect(await unbalanced()).toHaveLength(0);
    expect(await db().select().from(stockMovements)).toHaveLength(3);
  });
});
