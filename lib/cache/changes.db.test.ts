import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeEach, describe, expect, it } from "vitest";
import { categories, products, productVariants } from "@/db/schema/catalog";
import { pageChanges } from "@/db/schema/reliability";
import { stores } from "@/db/schema/stores";
import { db, transaction } from "@/db/transaction";
import { addProduct, openShop, type Shop } from "@/e2e/fixtures/shop";
import { followChanges, sweepChanges } from "./changes";
import { isSpoilt, now } from "./tags.mjs";

let shop: Shop;
let productId: string;

beforeEach(async () => {
  shop = await openShop();
  ({ productId } = await addProduct(shop, { stock: 10 }));
  await db().delete(pageChanges).where(sql`true`);
});

/** The tags that `work` spoils. */
async function tagsOf(work: () => Promise<unknown>): Promise<string[]> {
  await transaction(work);
  const rows = await db().select({ tag: pageChanges.tag }).from(pageChanges);
  return rows.map(({ tag }) => tag).toSorted();
}

const setStock = (stock: number | null) =>
  db().update(productVariants).set({ stock }).where(eq(productVariants.id, productId));

describe("the database notes what a write spoils", () => {
  it("of products, prices, categories and pictures, once for each transaction", async () => {
    const catalog = [`catalog:${shop.storeId}`];
    expect(
      await tagsOf(async () => {
        await db().update(products).set({ name: "Haldi" }).where(eq(products.id, productId));
        await db()
          .update(productVariants)
          .set({ salePrice: 1 })
          .where(eq(productVariants.id, productId));
        await db()
          .update(categories)
          .set({ name: "Masale" })
          .where(eq(categories.id, shop.categoryId));
        await addProduct(shop);
      }),
    ).toEqual(catalog);
  });

  it("of a stock only when buyers are shown another", async () => {
    expect(await tagsOf(() => setStock(4))).toEqual([]);
    expect(await tagsOf(() => setStock(null))).toEqual([]);
    expect(await tagsOf(() => setStock(1_000))).toEqual([]);
    expect(await tagsOf(() => setStock(3))).toEqual([`catalog:${shop.storeId}`]);
  });

  it("of a store, with the links that it had and has", async () => {
    const { storeId, link } = shop;
    const isShop = eq(stores.id, storeId);
    expect(
      await tagsOf(() =>
        db()
          .update(stores)
          .set({ link: `${link}-2` })
          .where(isShop),
      ),
    ).toEqual([`link:${link}`, `link:${link}-2`, `store:${storeId}`]);
  });

  it("and nothing of what is rolled back", async () => {
    const failing = tagsOf(async () => {
      await setStock(0);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db().select().from(pageChanges)).toEqual([]);
  });
});

describe("a process that follows", () => {
  it("hears of a change that began before another that it has heard of", async () => {
    const readChanges = followChanges();
    await readChanges();
    const pool = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
    const slow = await pool.reserve();
    try {
      await slow`begin`;
      await slow`update product_variants set stock = 0 where id = ${productId}`;
      const other = await openShop();
      await addProduct(other);
      const before = now();
      await readChanges();
      expect(isSpoilt([`catalog:${other.storeId}`], before)).toBe(true);
      expect(isSpoilt([`catalog:${shop.storeId}`], before)).toBe(false);
      await slow`commit`;
      await readChanges();
      expect(isSpoilt([`catalog:${shop.storeId}`], before)).toBe(true);
    } finally {
      slow.release();
      await pool.end();
    }
  });

  it("hears of each change once", async () => {
    const readChanges = followChanges();
    await readChanges();
    await setStock(0);
    await readChanges();
    const after = now();
    await readChanges();
    await readChanges();
    expect(isSpoilt([`catalog:${shop.storeId}`], after)).toBe(false);
  });

  it("forgets all when it may have missed something", async () => {
    const before = now();
    await followChanges()();
    expect(isSpoilt([], before)).toBe(true);
  });

  it("is not disturbed when old notes are swept", async () => {
    await setStock(0);
    await db()
      .update(pageChanges)
      .set({ createdAt: new Date(0) })
      .where(sql`true`);
    await sweepChanges();
    expect(await db().select().from(pageChanges)).toEqual([]);
  });
});
