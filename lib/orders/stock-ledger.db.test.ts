import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { violates } from "@/db/errors";
import { prepared } from "@/db/prepared";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { db, transaction } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import { moving, movingValues, putBack } from "@/lib/catalog/stock";
import { newId } from "@/lib/ids";
import { cancelOrder } from "./service";

let shop: Shop;
let rice: ShopProduct;

beforeEach(async () => {
  shop = await openShop();
  rice = await addProduct(shop, { stock: 10 });
});

const stray = (stock: number | null) =>
  db().update(productVariants).set({ stock }).where(eq(productVariants.id, rice.productId));

const movements = () => db().select().from(stockMovements).orderBy(stockMovements.id);

async function refusal(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It was not refused.");
}

describe("the ledger of stock", () => {
  it("notes a change that nobody explained as the system's", async () => {
    await stray(4);
    await stray(null);
    await stray(null);
    await stray(0);
    await stray(7);
    expect(
      (await movements()).map(({ kind, delta, actorKind }) => [kind, delta, actorKind]),
    ).toEqual([
      ["counted", 10, "system"],
      ["adjusted", -6, "system"],
      ["adjusted", -4, "system"],
      ["adjusted", 0, "system"],
      ["adjusted", 7, "system"],
    ]);
  });

  it("takes an explanation for the one statement that it was given for", async () => {
    const actor = await newBuyer();
    const dal = await addProduct(shop, { stock: 5 });
    const order = await orderOf(shop, actor, { product: dal, qty: 2 });
    await transaction(async () => {
      await putBack({ storeId: shop.storeId, orderId: order.orderId, actor }, [
        { variantId: dal.productId, qty: 2 },
      ]);
      await stray(1);
    });
    expect((await movements()).slice(-2)).toMatchObject([
      { kind: "restocked", delta: 2, orderId: order.orderId, actorId: actor.customerId },
      { kind: "adjusted", delta: -9, orderId: null, actorKind: "system" },
    ]);
  });

  it("is written by nothing else, and never written over", async () => {
    const { storeId } = shop;
    const row = { storeId, variantId: rice.productId, kind: "adjusted", delta: 5 } as const;
    const attempts = [
      db()
        .insert(stockMovements)
        .values({ ...row, actorKind: "system" }),
      db().update(stockMovements).set({ delta: 11 }),
      db().delete(stockMovements),
      db().execute(sql`truncate stock_movements`),
    ];
    for (const attempt of attempts) {
      expect(violates(await refusal(attempt), "stock_movements_by_stock_alone")).toBe(true);
    }
    expect(await movements()).toHaveLength(1);
  });

  it("lets an order put its pieces back once, whatever the code would do", async () => {
    const actor = await newBuyer();
    const { orderId } = await orderOf(shop, actor, { product: rice, qty: 3 });
    await cancelOrder(actor, orderId);
    const again = putBack({ storeId: shop.storeId, orderId, actor }, [
      { variantId: rice.productId, qty: 3 },
    ]);
    expect(violates(await refusal(again), "stock_movements_order_key")).toBe(true);
    expect((await movements()).reduce((sum, { delta }) => sum + delta, 0)).toBe(10);
  });

  it("knows no sale without its order", async () => {
    const cause = { storeId: shop.storeId, orderId: newId(), actor: { kind: "system" } } as const;
    const values = movingValues(cause, "sold", [{ variantId: rice.productId, qty: 1 }]);
    const sale = prepared(() => sql`with ${moving()} select * from moves`)(values);
    expect(violates(await refusal(sale), "stock_movements_order_fkey")).toBe(true);
    await expect(
      transaction(async () => {
        const nameless = { kind: "sold", actorKind: "system" };
        await db().execute(
          sql`select set_config('soko.movement', ${JSON.stringify(nameless)}, true)`,
        );
        await stray(9);
      }),
    ).rejects.toSatisfy((error) => violates(error, "stock_movements_order_named"));
  });
});
