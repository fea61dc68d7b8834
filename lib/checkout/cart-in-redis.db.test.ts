import { eq } from "drizzle-orm";
import Tcp from "ioredis";
import { afterAll, describe, expect, it } from "vitest";
import { orders } from "@/db/schema/orders";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import type { CustomerActor } from "@/lib/auth/actor";
import * as carts from "@/lib/cart/service";
import { closeRedis } from "@/lib/redis";
import type { NewOrder } from "./schema";
import { placeOrder, settleAgain } from "./service";

const url = process.env.SOKO_TEST_REDIS_URL;
process.env.REDIS_URL = url;

const input = (id: string): NewOrder => ({
  cart: { id },
  name: "Meena Iyer",
  address: { line1: "4 Temple Street" },
  payment: "cod",
});
const place = (actor: CustomerActor, cartId: string) =>
  placeOrder(actor, input(cartId), { channel: "api", source: null });
const add = (cartId: string | null, shop: Shop, { productId }: ShopProduct, qty = 1) =>
  carts.addItem(cartId, { productId, qty, storeLink: shop.link });
const countOrders = ({ storeId }: Shop) => db().$count(orders, eq(orders.storeId, storeId));

/** A cart of two pieces that was ordered, and then left by a crash as it was before. */
async function afterCrash(redis: Tcp) {
  const shop = await openShop();
  const product = await addProduct(shop);
  const actor = await newBuyer();
  const cartId = (await add(null, shop, product, 2)).id ?? "";
  const before = await redis.dumpBuffer(`cart:${cartId}`);
  const order = await place(actor, cartId);
  expect((await carts.getCart(cartId)).itemCount).toBe(0);
  await redis.restore(`cart:${cartId}`, 0, before ?? "", "REPLACE");
  expect((await carts.getCart(cartId)).itemCount).toBe(2);
  return { shop, product, actor, cartId, order };
}

describe.runIf(url)("a cart in Redis, beside orders in Postgres", () => {
  const redis = new Tcp(url ?? "", { lazyConnect: true });
  afterAll(() => {
    redis.disconnect();
    closeRedis();
  });

  it("left by a crash with what was ordered is mended by the next checkout", async () => {
    const { shop, actor, cartId } = await afterCrash(redis);
    await expect(place(actor, cartId)).rejects.toMatchObject({ reason: "empty_cart" });
    expect(await carts.getCart(cartId)).toMatchObject({ items: [], itemCount: 0 });
    expect(await countOrders(shop)).toBe(1);
  });

  it("keeps through that what was added since, for the buyer to look at first", async () => {
    const { shop, product, actor, cartId } = await afterCrash(redis);
    await add(cartId, shop, product, 3);
    await expect(place(actor, cartId)).rejects.toMatchObject({
      reason: "price_changed",
      extra: { cart: { id: cartId, items: [{ qty: 3 }] } },
    });
    expect((await place(actor, cartId)).items).toMatchObject([{ qty: 3 }]);
    expect(await countOrders(shop)).toBe(2);
  });

  it("is mended by a replay of the order, however often", async () => {
    const { shop, product, cartId, order } = await afterCrash(redis);
    await settleAgain(order.orderId);
    expect((await carts.getCart(cartId)).itemCount).toBe(0);
    await add(cartId, shop, product, 2);
    await settleAgain(order.orderId);
    expect((await carts.getCart(cartId)).itemCount).toBe(2);
  });

  it("becomes one order, when twenty come at once", async () => {
    const shop = await openShop();
    const product = await addProduct(shop);
    const actor = await newBuyer();
    const cartId = (await add(null, shop, product, 2)).id ?? "";
    const attempts = Array.from({ length: 20 }, () => place(actor, cartId));
    const placed = (await Promise.allSettled(attempts)).filter(
      ({ status }) => status === "fulfilled",
    );
    expect(placed).toHaveLength(1);
    expect(await countOrders(shop)).toBe(1);
    expect((await carts.getCart(cartId)).itemCount).toBe(0);
  });

  it("charges what is added meanwhile, or keeps it", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: null });
    const actor = await newBuyer();
    for (let round = 0; round < 5; round++) {
      const cartId = (await add(null, shop, product, 2)).id ?? "";
      const additions = Array.from({ length: 5 }, () => add(cartId, shop, product));
      const [order] = await Promise.all([place(actor, cartId), ...additions]);
      const { itemCount } = await carts.getCart(cartId);
      expect((order.items[0]?.qty ?? 0) + itemCount).toBe(7);
    }
  });
});
