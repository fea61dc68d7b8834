import { beforeEach, describe, expect, it } from "vitest";
import { newShop, type Shop } from "@/e2e/fixtures/seller";
import type { Product } from "./schema";
import { listSellable } from "./sellable";
import * as catalog from "./service";

const all = { limit: 100 };
let shop: Shop;
let shown: Product;
let hidden: Product;

const hide = (isHidden: boolean) =>
  catalog.updateCategory(shop.actor, shop.storeId, hidden.categoryId, { isHidden });

beforeEach(async () => {
  shop = await newShop();
  shown = await shop.add({ name: "Toor dal", category: "Pulses" });
  hidden = await shop.add({ name: "Chana dal", category: "Winter", sku: "WIN-1" });
  await hide(true);
});

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("a hidden category", () => {
  it("and its products are in nothing that buyers are shown", async () => {
    const { storeId } = shop;
    const { categories } = await catalog.getCatalog(storeId);
    expect(names(categories)).toEqual(["Pulses"]);
    expect(names(await catalog.listStorefrontCategories(storeId))).toEqual(["Pulses"]);
    expect(names(await catalog.listShelves(storeId, "shelf"))).toEqual(["Pulses"]);
    expect(await catalog.findCategoryBySlug(storeId, "winter")).toBeNull();
    expect(names((await catalog.listCatalog(storeId, all)).data)).toEqual(["Toor dal"]);
    const inIt = { ...all, category: hidden.categoryId };
    expect((await catalog.listCatalog(storeId, inIt)).data).toEqual([]);
    expect(await catalog.findProductBySlug(storeId, hidden.slug)).toBeNull();
    expect(await catalog.findStorefrontProduct(storeId, hidden.id)).toBeNull();
    const similar = await catalog.listSimilar(storeId, hidden, 5);
    expect(similar.products).toEqual([]);
  });

  it("is found by no search, neither by a product's name or code nor by its own", async () => {
    const find = async (q: string) =>
      names((await catalog.searchCatalog(shop.storeId, { ...all, q, sort: "relevance" })).data);
    for (const q of ["chana", "WIN-1", "winter", "chanaa"])
      expect([q, await find(q)]).toEqual([q, []]);
    expect(await find("dal")).toEqual(["Toor dal"]);
    await hide(false);
    for (const q of ["chana", "WIN-1", "winter"]) expect(await find(q)).toEqual(["Chana dal"]);
  });

  it("does not stand in the way of what a mistyped word is meant for", async () => {
    await shop.add({ name: "Chandan soap", category: "Bath" });
    // Word for word it is only in what is hidden, so it counts as mistyped.
    await shop.add({ name: "Chandam", category: "Winter" });
    const { data, isRespelt } = await catalog.searchCatalog(shop.storeId, { ...all, q: "chandam" });
    expect([names(data), isRespelt]).toEqual([["Chandan soap"], true]);
  });

  it("has nothing that can be bought", async () => {
    const ids = [shown.id, hidden.id];
    const sellable = async () => {
      const rows = await listSellable(shop.storeId, ids);
      return ids.map((id) => rows.find(({ variantId }) => variantId === id)?.isActive);
    };
    expect(await sellable()).toEqual([true, false]);
    await hide(false);
    expect(await sellable()).toEqual([true, true]);
  });

  it("is its seller's still, marked, and comes back as it was", async () => {
    const { actor, storeId } = shop;
    const { data } = await catalog.listProducts(storeId, all);
    expect(data.map(({ name, isCategoryHidden }) => [name, isCategoryHidden])).toEqual([
      ["Chana dal", true],
      ["Toor dal", false],
    ]);
    expect((await catalog.getProduct(storeId, hidden.id)).isCategoryHidden).toBe(true);
    const list = (await catalog.listCategories(storeId, all)).data;
    expect(list.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Pulses", false],
      ["Winter", true],
    ]);
    const renamed = await catalog.updateCategory(actor, storeId, hidden.categoryId, {
      name: "Cold",
    });
    expect(renamed).toMatchObject({ name: "Cold", isHidden: true, productCount: 1 });
    await hide(false);
    expect(names(await catalog.listStorefrontCategories(storeId))).toEqual(["Cold", "Pulses"]);
  });
});
