import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import { newId, newSecret } from "@/lib/ids";
import { cartSchema } from "./schema";
import * as carts from "./service";

const startCart = async (shop: Shop) => {
  const { id } = await carts.createCart(shop.link);
  if (id === null) throw new Error("A cart that was made has an id.");
  return id;
};
const item = (shop: Shop, { productId }: ShopProduct, qty = 1, variantId?: string) => ({
  productId,
  qty,
  storeLink: shop.link,
  ...(variantId && { variantId }),
});
const reprice = ({ productId }: ShopProduct, change: { salePrice?: number; stock?: number }) =>
  db().update(productVariants).set(change).where(eq(productVariants.productId, productId));
const hide = ({ productId }: ShopProduct) =>
  db().update(products).set({ status: "archived" }).where(eq(products.id, productId));

describe("a cart", () => {
  it("shows what was added with the product's data, sums and its contract's form", async () => {
    const shop = await openShop({ deliveryFee: 4000, freeDeliveryAbove: 50_000 });
    const haldi = await addProduct(shop, { name: "हल्दी", salePrice: 5500, mrp: 6000 });
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, haldi, 2));
    const cart = await carts.addItem(cartId, item(shop, haldi));
    expect(cartSchema.parse(cart)).toMatchObject({
      id: cartId,
      storeId: shop.storeId,
      storeLink: shop.link,
      itemCount: 3,
      subtotal: 16_500,
      deliveryFee: 4000,
      total: 20_500,
      currency: "INR",
    });
    expect(cart.items).toMatchObject([
      { id: haldi.productId, name: "हल्दी", category: "Spices", qty: 3, lineTotal: 16_500 },
    ]);
    expect(cart.items[0]?.notice).toBeUndefined();
  });

  it("has an unguessable id that is not a UUID, and reads alike however often", async () => {
    const shop = await openShop();
    const cartId = await startCart(shop);
    expect(Buffer.from(cartId, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(cartId).toMatch(/^[A-Za-z0-9_-]{22,}$/);
    const first = await carts.getCart(cartId);
    expect(await carts.getCart(cartId)).toEqual(first);
  });

  it("is not found by an unknown or malformed id", async () => {
    for (const id of [newSecret(), newId(), "", "x", "../etc", "a b", "%00", "ø".repeat(32)]) {
      await expect(carts.getCart(id)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("is found for its own store only", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const cartId = await startCart(shop);
    expect(await carts.findCart(cartId, shop.storeId)).toBe(cartId);
    expect(await carts.findCart(cartId, other.storeId)).toBeNull();
    expect(await carts.findCart("forged", shop.storeId)).toBeNull();
  });

  it("is empty, with no id, for a visitor without one, and starts with the first item", async () => {
    const shop = await openShop({ deliveryFee: 4000 });
    const none = await carts.emptyCart(shop.link);
    expect(none).toMatchObject({ id: null, items: [], total: 0, expiresAt: null });
    const cart = await carts.addItem(null, item(shop, await addProduct(shop)));
    expect(cart.id).not.toBeNull();
    expect(cart.itemCount).toBe(1);
  });

  it("refuses what cannot be added, and stays as it was", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const [mine, foreign] = [await addProduct(shop), await addProduct(other)];
    const draft = await addProduct(shop, { status: "draft" });
    const shirt = await addProduct(shop, { sizes: ["S", "M"] });
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, mine, 990));
    const before = await carts.getCart(cartId);
    const refused = [
      [item(other, foreign), { code: "conflict", reason: "other_store" }],
      [item(shop, foreign), { code: "not_found" }],
      [item(shop, draft), { code: "not_found" }],
      [item(shop, mine, 1, newId()), { code: "not_found" }],
      [{ ...item(shop, mine), storeLink: "no-such-shop" }, { code: "not_found" }],
      [item(shop, shirt), { code: "invalid_input", errors: [{ path: "variantId" }] }],
      [item(shop, mine, 10), { code: "unprocessable", reason: "quantity_limit" }],
    ] as const;
    for (const [wanted, refusal] of refused) {
      await expect(carts.addItem(cartId, wanted)).rejects.toMatchObject(refusal);
    }
    expect(await carts.getCart(cartId)).toEqual(before);
  });

  it("keeps the variants of one product apart", async () => {
    const shop = await openShop();
    const shirt = await addProduct(shop, { sizes: ["S", "M"] });
    const cartId = await startCart(shop);
    for (const id of shirt.variantIds) await carts.addItem(cartId, item(shop, shirt, 1, id));
    const { items } = await carts.getCart(cartId);
    expect(items.map(({ id, options }) => [id, options.Size])).toEqual([
      [shirt.variantIds[0], "S"],
      [shirt.variantIds[1], "M"],
    ]);
  });

  it("accepts more than is in stock, and says how many are left", async () => {
    const shop = await openShop();
    const [few, none] = [
      await addProduct(shop, { stock: 2 }),
      await addProduct(shop, { stock: 0 }),
    ];
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, few, 3));
    const { items } = await carts.addItem(cartId, item(shop, none));
    expect(items).toMatchObject([
      { notice: "low_stock", left: 2 },
      { notice: "low_stock", left: 0 },
    ]);
  });

  it("shows today's price, says what was saved, and takes it when accepted", async () => {
    const shop = await openShop();
    const haldi = await addProduct(shop, { salePrice: 5500, mrp: 6000 });
    const cartId = await startCart(shop);
    const before = await carts.addItem(cartId, item(shop, haldi, 2));
    await reprice(haldi, { salePrice: 5900 });
    const changed = await carts.getCart(cartId);
    expect(changed.items).toMatchObject([
      { notice: "price_changed", salePrice: 5900, savedPrice: 5500, lineTotal: 11_800 },
    ]);
    expect(changed.quote).not.toBe(before.quote);
    const [line] = (await carts.acceptCart(cartId)).items;
    expect(line).toMatchObject({ salePrice: 5900, savedPrice: null });
    expect(line?.notice).toBeUndefined();
  });

  it("saves a line's figures anew when the same thing is added again", async () => {
    const shop = await openShop();
    const haldi = await addProduct(shop);
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, haldi));
    await reprice(haldi, { salePrice: 5100 });
    const { items } = await carts.addItem(cartId, item(shop, haldi));
    expect(items).toMatchObject([{ qty: 2, salePrice: 5100, savedPrice: null }]);
  });

  it("flags what is gone, with its saved data, and charges nothing for it", async () => {
    const shop = await openShop();
    const [gone, kept] = [await addProduct(shop, { name: "Gone" }), await addProduct(shop)];
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, gone, 2));
    await carts.addItem(cartId, item(shop, kept));
    await hide(gone);
    const cart = await carts.getCart(cartId);
    expect(cart.items[0]).toMatchObject({ name: "Gone", notice: "unavailable", lineTotal: 0 });
    expect(cart).toMatchObject({ itemCount: 3, subtotal: 5500, total: 5500 });
    expect((await carts.acceptCart(cartId)).items[0]?.notice).toBe("unavailable");
  });

  it("sets and removes lines, again and again alike", async () => {
    const shop = await openShop();
    const haldi = await addProduct(shop);
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, haldi));
    for (let n = 0; n < 2; n++) {
      expect((await carts.setItem(cartId, haldi.productId, 7)).itemCount).toBe(7);
    }
    for (let n = 0; n < 2; n++) {
      expect((await carts.setItem(cartId, haldi.productId, 0)).items).toEqual([]);
      expect((await carts.removeItem(cartId, haldi.productId)).items).toEqual([]);
    }
    const unknown = carts.setItem(cartId, haldi.productId, 1);
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  it("makes a line of its product when a quantity is set, once however often it is sent", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const shirt = await addProduct(shop, { sizes: ["S", "M"] });
    const [small = "", medium = ""] = shirt.variantIds;
    const { id } = await carts.startWithItem(shop.link, small, 2, shirt.productId);
    if (id === null) throw new Error("A cart that was started has an id.");
    await Promise.all([1, 2, 3].map(() => carts.setItem(id, medium, 3, shirt.productId)));
    const { items } = await carts.setItem(id, small, 2, shirt.productId);
    expect(items.map(({ id, qty }) => [id, qty])).toEqual([
      [small, 2],
      [medium, 3],
    ]);
    const [foreign, draft] = [await addProduct(other), await addProduct(shop, { status: "draft" })];
    for (const { productId } of [foreign, draft]) {
      const refused = { code: "not_found" };
      await expect(carts.setItem(id, productId, 1, productId)).rejects.toMatchObject(refused);
      const started = carts.startWithItem(shop.link, productId, 1, productId);
      await expect(started).rejects.toMatchObject(refused);
    }
    expect((await carts.getCart(id)).items).toHaveLength(2);
  });

  it("keeps a line's saved price when only its quantity is set", async () => {
    const shop = await openShop();
    const haldi = await addProduct(shop, { salePrice: 5500 });
    const cartId = await startCart(shop);
    await carts.addItem(cartId, item(shop, haldi));
    await reprice(haldi, { salePrice: 5100 });
    const { items } = await carts.setItem(cartId, haldi.productId, 4, haldi.productId);
    expect(items).toMatchObject([{ qty: 4, notice: "price_changed", savedPrice: 5500 }]);
  });

  it("fits to what there is when asked to: fewer pieces, no line that is gone, today's prices", async () => {
    const shop = await openShop();
    const [few, none, gone, fine] = [
      await addProduct(shop, { stock: 2 }),
      await addProduct(shop, { stock: 0 }),
      await addProduct(shop),
      await addProduct(shop, { salePrice: 5500 }),
    ];
    const cartId = await startCart(shop);
    for (const product of [few, none, gone, fine]) {
      await carts.addItem(cartId, item(shop, product, 5));
    }
    await hide(gone);
    await reprice(fine, { salePrice: 5700 });
    for (let n = 0; n < 2; n++) {
      const { items } = await carts.acceptCart(cartId, { fit: true });
      expect(items.map(({ id, qty, notice }) => [id, qty, notice])).toEqual([
        [few.productId, 2, undefined],
        [fine.productId, 5, undefined],
      ]);
    }
  });

  it("tells a changed delivery fee by its quote", async () => {
    const shop = await openShop({ deliveryFee: 4000 });
    const cartId = await startCart(shop);
    const { quote } = await carts.addItem(cartId, item(shop, await addProduct(shop)));
    await db().update(stores).set({ deliveryFee: 4500 }).where(eq(stores.id, shop.storeId));
    expect((await carts.getCart(cartId)).quote).not.toBe(quote);
  });

  it("is gone once deleted", async () => {
    const cartId = await startCart(await openShop());
    await carts.deleteCart(cartId);
    await expect(carts.getCart(cartId)).rejects.toMatchObject({ code: "not_found" });
    await expect(carts.deleteCart(cartId)).rejects.toMatchObject({ code: "not_found" });
  });
});
