import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import Tcp from "ioredis";
import { afterAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { makeEmptyDatabase } from "@/e2e/fixtures/empty-database";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import type { CustomerActor } from "@/lib/auth/actor";
import * as carts from "@/lib/cart/service";
import { placeOrder } from "@/lib/checkout/service";
import { mediaStorage } from "@/lib/media/storage";
import { closeRedis } from "@/lib/redis";
import { openBackup } from "./open";
import { restoreBackup } from "./restore";
import { takeBackup } from "./take";

const SLOW_MS = 60_000;
const redisUrl = process.env.SOKO_TEST_REDIS_URL;
process.env.REDIS_URL = redisUrl;
const databaseUrl = process.env.DATABASE_URL ?? "";

const place = (actor: CustomerActor, id: string) => {
  const address = { line1: "4 Temple Street" };
  const input = { cart: { id }, name: "Meena Iyer", address, payment: "cod" as const };
  return placeOrder(actor, input, { channel: "api", source: null });
};

async function openShopWithCart() {
  const shop = await openShop();
  const { productId } = await addProduct(shop);
  const actor = await newBuyer();
  const add = (id: string | null, qty: number) =>
    carts.addItem(id, { productId, qty, storeLink: shop.link });
  const cartId = (await add(null, 2)).id ?? "";
  const count = () => db().$count(orders, eq(orders.storeId, shop.storeId));
  return { actor, add, cartId, count };
}

/** Goes on with the database as a backup of now brings it back, until `leave` is called. */
async function restoreLater() {
  const folder = mkdtempSync(join(tmpdir(), "soko-backup-"));
  const source = {
    databaseUrl,
    storage: mediaStorage(),
    version: "1",
    secret: null,
    secrets: null,
  };
  await takeBackup(folder, source);
  return async () => {
    const url = await makeEmptyDatabase();
    await restoreBackup(await openBackup(folder), { databaseUrl: url, storage: mediaStorage() });
    rmSync(folder, { recursive: true });
    await closePool();
    process.env.DATABASE_URL = url;
    return async () => {
      await closePool();
      process.env.DATABASE_URL = databaseUrl;
    };
  };
}

describe.runIf(redisUrl)("carts in Redis, beside a restored database", () => {
  const redis = new Tcp(redisUrl ?? "", { lazyConnect: true });
  afterAll(() => {
    redis.disconnect();
    closeRedis();
  });

  it(
    "newer than it: what was ordered since the backup is not ordered again, what is added is",
    async () => {
      const { actor, add, cartId, count } = await openShopWithCart();
      await place(actor, cartId);
      const restore = await restoreLater();
      await add(cartId, 3);
      await place(actor, cartId);
      expect(await count()).toBe(2);

      const leave = await restore();
      expect(await count()).toBe(1);
      await expect(place(actor, cartId)).rejects.toMatchObject({ reason: "empty_cart" });
      await add(cartId, 1);
      expect((await place(actor, cartId)).items).toMatchObject([{ qty: 1 }]);
      expect(await count()).toBe(2);
      await leave();
    },
    SLOW_MS,
  );

  it(
    "older than it: a cart that was ordered already is emptied and refused, then serves again",
    async () => {
      const { actor, add, cartId, count } = await openShopWithCart();
      const before = (await redis.dumpBuffer(`cart:${cartId}`)) ?? "";
      await place(actor, cartId);
      const leave = await (await restoreLater())();
      await redis.restore(`cart:${cartId}`, 0, before, "REPLACE");
      await expect(place(actor, cartId)).rejects.toMatchObject({ reason: "empty_cart" });
      expect(await count()).toBe(1);
      await add(cartId, 1);
      expect((await place(actor, cartId)).items).toMatchObject([{ qty: 1 }]);
      await leave();
    },
    SLOW_MS,
  );

  it(
    "wiped: a cart of before is gone, and a new one makes its own order",
    async () => {
      const { actor, add, cartId, count } = await openShopWithCart();
      await place(actor, cartId);
      const leave = await (await restoreLater())();
      await redis.del(`cart:${cartId}`);
      await expect(place(actor, cartId)).rejects.toMatchObject({ code: "not_found" });
      const fresh = (await add(null, 1)).id ?? "";
      await place(actor, fresh);
      expect(await count()).toBe(2);
      await leave();
    },
    SLOW_MS,
  );
});
