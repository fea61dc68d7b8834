import { beforeEach, describe, expect, it } from "vitest";
import { newPicture, newShop, newStore, type Shop } from "@/e2e/fixtures/seller";
import { newId } from "@/lib/ids";
import * as media from "@/lib/media/service";
import type { Product } from "./schema";
import * as catalog from "./service";

const all = { limit: 100 };
let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];
let addKurta: Shop["addKurta"];

beforeEach(async () => {
  ({ actor, storeId, add, addKurta } = await newShop());
});

describe("lists of products", () => {
  const names = async (query: Partial<Parameters<typeof catalog.listProducts>[1]>) =>
    (await catalog.listProducts(storeId, { ...all, ...query })).data.map(({ name }) => name);

  it.each(["newest", "name", "price", "-price"] as const)(
    "page through %s without loss",
    async (sort) => {
      const prices = [500, 300, 300, 900, 100, 300, 700];
      for (const [n, salePrice] of prices.entries()) {
        await add({ name: ["b", "A", "c"][n % 3] ?? "", salePrice });
      }
      const whole = (await catalog.listProducts(storeId, { ...all, sort })).data;
      const seen: Product[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await catalog.listProducts(storeId, { limit: 2, sort, cursor });
        seen.push(...page.data);
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(seen.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      expect(seen).toHaveLength(prices.length);
      const shown = whole.map(({ name, salePrice }) => (sort === "name" ? name : salePrice));
      if (sort === "name") expect(shown).toEqual(["A", "A", "b", "b", "b", "c", "c"]);
      if (sort === "price") expect(shown).toEqual([100, 300, 300, 300, 500, 700, 900]);
      if (sort === "-price") expect(shown).toEqual([900, 700, 500, 300, 300, 300, 100]);
      if (sort === "newest") expect(shown).toEqual([...prices].reverse());
    },
  );

  it("hold, when asked for what is sold out, what is counted and has none left", async () => {
    await add({ name: "Ghee", stock: 0 });
    await add({ name: "Atta", stock: 3 });
    await add({ name: "Milk" });
    await add({ name: "Old", stock: 0, status: "draft" });
    expect(await names({ status: "active", soldOut: true })).toEqual(["Ghee"]);
    expect((await catalog.countProducts(storeId)).soldOut).toBe(1);
  });

  it("search names, categories and SKUs for the words as they are", async () => {
    await add({ name: "Toor Dal 100%", category: "Pulses", sku: "TD_1" });
    await add({ name: "आम का अचार", category: "Pickles" });
    await add({ name: "Rice \\ Poha", category: "Grains" });
    await addKurta();
    expect(await names({ q: "toor" })).toEqual(["Toor Dal 100%"]);
    expect(await names({ q: "pulses" })).toEqual(["Toor Dal 100%"]);
    expect(await names({ q: "td_1" })).toEqual(["Toor Dal 100%"]);
    expect(await names({ q: "k-s" })).toEqual(["Kurta"]);
    expect(await names({ q: "अचार" })).toEqual(["आम का अचार"]);
    expect(await names({ q: "%" })).toEqual(["Toor Dal 100%"]);
    expect(await names({ q: "_" })).toEqual(["Toor Dal 100%"]);
    expect(await names({ q: "\\" })).toEqual(["Rice \\ Poha"]);
    expect(await names({ q: "(a+)+$" })).toEqual([]);
    expect(await names({ q: "  " })).toHaveLength(4);
    await expect(names({ q: "a\0" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("keep to a category and a status", async () => {
    const { categoryId } = await add({ name: "Rice", category: "Grains" });
    await add({ name: "Dal", category: "Pulses", status: "draft" });
    expect(await names({ category: categoryId })).toEqual(["Rice"]);
    expect(await names({ status: "draft" })).toEqual(["Dal"]);
    expect(await names({ category: newId() })).toEqual([]);
    expect(await names({ category: "x" })).toEqual([]);
  });

  it("refuse a cursor of another list", async () => {
    await add({ name: "a" });
    await add({ name: "b" });
    const { nextCursor } = await catalog.listProducts(storeId, { limit: 1, sort: "name" });
    const cursor = nextCursor ?? "";
    for (const query of [{ sort: "price" as const, cursor }, { cursor: "x" }, { cursor: "W10" }]) {
      await expect(names(query)).rejects.toMatchObject({ errors: [{ path: "cursor" }] });
    }
  });

  it("count by status, and what is sold out or nearly so", async () => {
    await add({ name: "a", stock: 0 });
    await add({ name: "b", stock: 3 });
    await add({ name: "c", stock: 4 });
    await add({ name: "d" });
    await add({ name: "e", status: "draft", stock: 0 });
    await catalog.archiveProduct(actor, storeId, (await add({ name: "f", stock: 0 })).id);
    const wanted = { active: 4, draft: 1, archived: 1, soldOut: 1, low: 1 };
    expect(await catalog.countProducts(storeId)).toEqual(wanted);
  });
});

describe("the storefront", () => {
  it("groups active products, most first, then by name, and leaves empty categories out", async () => {
    await add({ name: "a", category: "zebra" });
    await add({ name: "b", category: "Apple" });
    await add({ name: "c", category: "Many" });
    await add({ name: "d", category: "Many" });
    await add({ name: "e", category: "Many", status: "draft" });
    await add({ name: "f", category: "Drafts", status: "draft" });
    const { categories: groups } = await catalog.getCatalog(storeId);
    const shown = groups.map(({ name, productCount, products: of }) => [
      name,
      productCount,
      of.map((p) => p.name),
    ]);
    expect(shown).toEqual([
      ["Many", 2, ["d", "c"]],
      ["Apple", 1, ["b"]],
      ["zebra", 1, ["a"]],
    ]);
    expect(await catalog.listStorefrontCategories(storeId)).toEqual(
      groups.map(({ products: _left, ...category }) => category),
    );
  });

  it("says the same of a product grouped, listed and alone", async () => {
    const image = await media.upload(storeId, await newPicture());
    const { id, slug } = await add({ name: "Rice", imageIds: [image.id], stock: 2 });
    const alone = await catalog.findStorefrontProduct(storeId, id);
    expect(alone).toMatchObject({ salePrice: 10_000, left: 2, soldOut: false, image });
    expect((await catalog.getCatalog(storeId)).categories[0]?.products).toEqual([alone]);
    expect((await catalog.listCatalog(storeId, all)).data).toEqual([alone]);
    expect(await catalog.findProductBySlug(storeId, slug)).toEqual(alone);
    expect(alone).not.toHaveProperty("stock");
  });

  it("tells how many are left only when they are few", async () => {
    const left = async (stock: number | null) => {
      const { id } = await add({ name: "Rice", stock });
      const product = await catalog.findStorefrontProduct(storeId, id);
      return [product?.left, product?.soldOut];
    };
    expect(await left(null)).toEqual([null, false]);
    expect(await left(4)).toEqual([null, false]);
    expect(await left(3)).toEqual([3, false]);
    expect(await left(0)).toEqual([0, true]);
  });

  it("shows nothing of other stores", async () => {
    const { slug, categoryId } = await add({ name: "Rice", category: "Grains" });
    const other = await newStore(actor, "Ravi");
    expect((await catalog.getCatalog(other)).categories).toEqual([]);
    expect(await catalog.findProductBySlug(other, slug)).toBeNull();
    expect(await catalog.findCategoryBySlug(other, "grains")).toBeNull();
    expect(await catalog.findCategoryBySlug(storeId, "grains")).toEqual({
      id: categoryId,
      name: "Grains",
      slug: "grains",
      productCount: 1,
    });
    expect(await catalog.findProductBySlug(storeId, "a\0")).toBeNull();
  });
});
