import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { products, productVariants } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { addProduct, openShop, type Shop, type ShopProduct } from "@/e2e/fixtures/shop";
import * as carts from "@/lib/cart/service";
import { newSecret } from "@/lib/ids";
import * as checkout from "./service";

const change = ({ productId }: ShopProduct, to: Partial<typeof productVariants.$inferInsert>) =>
  db().update(productVariants).set(to).where(eq(productVariants.productId, productId));

async function order(shop: Shop, wanted: [ShopProduct, number][]) {
  const items = wanted.map(([{ productId }, qty]) => ({ productId, qty }));
  const placed = await checkout.placeOrder(
    await newBuyer(),
    {
      cart: { storeLink: shop.link, items },
      name: "Asha Verma",
      address: { line1: "44 Nala Machharatta" },
      payment: "cod",
    },
    { channel: "storefront", source: null },
  );
  return placed.trackingUrl.split("/").at(-1) ?? "";
}

describe("ordering again", () => {
  it("puts into a new cart what is still sold, at today's price, and says what is not", async () => {
    const shop = await openShop();
    const [kept, few, none, gone] = [
      await addProduct(shop, { name: "Kept", stock: null }),
      await addProduct(shop, { name: "Few" }),
      await addProduct(shop, { name: "None" }),
      await addProduct(shop, { name: "Gone" }),
    ];
    const token = await order(shop, [
      [kept, 2],
      [few, 5],
      [none, 1],
      [gone, 1],
    ]);
    await change(kept, { salePrice: 6000, mrp: 6000 });
    await change(few, { stock: 3 });
    await change(none, { stock: 0 });
    await db().update(products).set({ status: "archived" }).where(eq(products.id, gone.productId));

    const cart = await checkout.orderAgain(token, shop.link, null);
    expect(cart.items.map(({ name, qty, salePrice }) => [name, qty, salePrice])).toEqual([
      ["Kept", 2, 6000],
      ["Few", 3, 5500],
    ]);
    expect(await checkout.listMissed(token, shop.storeId)).toEqual([
      { name: "Few", options: {}, left: 3 },
      { name: "None", options: {}, left: 0 },
      { name: "Gone", options: {}, left: 0 },
    ]);
  });

  it("counts what is in the cart already, so that a second tap adds nothing", async () => {
    const shop = await openShop();
    const [dal, ghee] = [await addProduct(shop), await addProduct(shop)];
    const token = await order(shop, [
      [dal, 2],
      [ghee, 1],
    ]);
    const { id } = await carts.addItem(null, {
      productId: ghee.productId,
      qty: 4,
      storeLink: shop.link,
    });
    for (let n = 0; n < 2; n++) {
      const { items } = await checkout.orderAgain(token, shop.link, id);
      expect(items.map(({ productId, qty }) => [productId, qty])).toEqual([
        [ghee.productId, 4],
        [dal.productId, 2],
      ]);
    }
  });

  it("starts no cart when nothing is sold any more, and knows no unknown or foreign order", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const dal = await addProduct(shop);
    const token = await order(shop, [[dal, 1]]);
    await change(dal, { stock: 0 });
    expect((await checkout.orderAgain(token, shop.link, null)).id).toBeNull();
    expect(await checkout.listMissed(token, other.storeId)).toEqual([]);
    expect(await checkout.listMissed(newSecret(), shop.storeId)).toEqual([]);
    const unknown = checkout.orderAgain(newSecret(), shop.link, null);
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });
});

it("an emptied cart leads to the order that was made of it, and a new one to none", async () => {
  const shop = await openShop();
  const dal = await addProduct(shop);
  const { id } = await carts.addItem(null, {
    productId: dal.productId,
    qty: 1,
    storeLink: shop.link,
  });
  if (id === null) throw new Error("A cart that was added to has an id.");
  expect(await checkout.findLastOrder(id, 0)).toBeNull();
  const placed = await checkout.placeOrder(
    await newBuyer(),
    { cart: { id }, name: "Asha", address: { line1: "44 Nala" }, payment: "cod" },
    { channel: "storefront", source: null },
  );
  const { cart, epoch } = await carts.readCart(id);
  expect(cart.items).toEqual([]);
  const last = await checkout.findLastOrder(id, epoch);
  expect(last?.number).toBe(placed.number);
  expect(placed.trackingUrl.endsWith(`/o/${last?.token}`)).toBe(true);
});
