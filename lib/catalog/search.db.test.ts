import { beforeEach, describe, expect, it } from "vitest";
import { newShop, newStore, type Shop } from "@/e2e/fixtures/seller";
import * as catalog from "./service";

let shop: Shop;

beforeEach(async () => {
  shop = await newShop();
});

const find = async (
  q: string,
  query: Partial<Parameters<typeof catalog.searchCatalog>[1]> = {},
) => {
  const sort = "relevance" as const;
  return catalog.searchCatalog(shop.storeId, { q, sort, limit: 100, ...query });
};
const names = async (...args: Parameters<typeof find>) =>
  (await find(...args)).data.map(({ name }) => name);

describe("a search", () => {
  it("finds words in any order, in name, category and SKU together", async () => {
    await shop.add({ name: "Basmati rice, old", category: "Grains", sku: "GR/12" });
    await shop.add({ name: "Rice flour", category: "Flours" });
    expect(await names("rice basmati")).toEqual(["Basmati rice, old"]);
    expect(await names("grains rice")).toEqual(["Basmati rice, old"]);
    expect(await names("gr/12")).toEqual(["Basmati rice, old"]);
    expect(await names("flours")).toEqual(["Rice flour"]);
    expect(await names("rice wheat")).toEqual([]);
  });

  it.each([
    ["chawl", "Chawal"],
    ["chawaal", "Chawal"],
    ["CHAWLA", "Chawal"],
    ["samosaa", "Samosa"],
    ["mlik", "Milk"],
    ["cafe", "Café"],
    ["creme brulee", "Crème brûlée"],
    ["crème brulle", "Crème brûlée"],
    ["jalapeno", "JALAPEÑO"],
    ["smorrebrod", "Smørrebrød"],
    ["जीरा", "ज़ीरा"],
    ["आटा", "गेहूँ का आटा"],
    ["गेहूं", "गेहूँ का आटा"],
    ["गेहु", "गेहूँ का आटा"],
    ["चवल", "चावल"],
    ["५ किलो", "नमक 5 किलो"],
    ["ارز", "أَرُزّ"],
    ["قهوه", "قهوة"],
    ["کتاب", "كتاب"],
    ["coca-cola", "Coca Cola"],
    ["mangoes", "Mango"],
    ["tamato kethcup", "Tomato ketchup"],
  ])("for %s finds %s", async (q, name) => {
    await shop.add({ name });
    await shop.add({ name: "Soap" });
    expect(await names(q)).toEqual([name]);
  });

  it("says that it took a word for another one, and only then", async () => {
    await shop.add({ name: "Chawal", category: "Grains" });
    expect(await find("chawl")).toMatchObject({ isRespelt: true });
    expect(await find("chaw")).toMatchObject({ isRespelt: false });
    expect(await find("graisn")).toMatchObject({ isRespelt: true });
    expect(await find("xyzzy")).toEqual({ data: [], nextCursor: null, isRespelt: false });
  });

  it("keeps to what was typed where something holds it", async () => {
    await shop.add({ name: "Bread" });
    await shop.add({ name: "Bred cotton" });
    expect(await names("bred")).toEqual(["Bred cotton"]);
    // Filters narrow what was found; they do not make another reading of it.
    expect(await names("bred", { maxPrice: 1 })).toEqual([]);
  });

  it("takes neither numbers nor short words for mistyped, and finds nothing for nonsense", async () => {
    await shop.add({ name: "Pea 500 g" });
    for (const q of ["tea", "501", "600", "blorptastic", "qwrtzp", "़", "pea tea"]) {
      expect(await names(q), q).toEqual([]);
    }
  });

  it.each(["%", "_", "p%a", "p_a", "(a+)+$", "\\", "'", '"', "p'; --", "{}", "[a-z]", ".*"])(
    "takes %s as it is",
    async (q) => {
      await shop.add({ name: "Pea" });
      expect(await names(q)).toEqual([]);
      await shop.add({ name: `Odd ${q} name` });
      expect(await names(q)).toEqual([`Odd ${q} name`]);
    },
  );

  it("follows a name, a category and a SKU that change", async () => {
    const dal = await shop.add({ name: "Dal", category: "Pulses", sku: "one" });
    const renamed = await shop.change(dal, { name: "Lentils", sku: "two" });
    expect([await names("dal"), await names("one")]).toEqual([[], []]);
    expect([await names("lentils"), await names("two")]).toEqual([["Lentils"], ["Lentils"]]);
    await catalog.updateCategory(shop.actor, shop.storeId, renamed.categoryId, { name: "Daalen" });
    expect([await names("pulses"), await names("daalen")]).toEqual([[], ["Lentils"]]);
  });

  it("forgets the SKU of a variant that is gone", async () => {
    const kurta = await shop.addKurta();
    expect(await names("k-s-r")).toEqual(["Kurta"]);
    const [, blue] = kurta.variants;
    const options = [{ name: "Colour", values: ["Blue"] }];
    await shop.change(kurta, {
      options,
      variants: [{ id: blue?.id ?? "", options: { Colour: "Blue" }, salePrice: 45_000 }],
    });
    expect(await names("k-s-r")).toEqual([]);
  });

  it("finds nothing of other stores, drafts and archived goods", async () => {
    await shop.add({ name: "Draft chawal", status: "draft" });
    const { id } = await shop.add({ name: "Old chawal" });
    await catalog.archiveProduct(shop.actor, shop.storeId, id);
    const other = await newStore(shop.actor, "Ravi");
    const input = { name: "Chawal", salePrice: 100 };
    await catalog.createProduct(shop.actor, other, input);
    expect([await names("chawal"), await names("chawl")]).toEqual([[], []]);
    const seen = await catalog.listProducts(shop.storeId, { q: "chawl", limit: 10 });
    expect(seen.data.map(({ name }) => name)).toEqual(["Draft chawal"]);
  });
});

describe("the order of a search", () => {
  it("is: just that, begins with it, holds it whole, as a start, anywhere, and by category", async () => {
    const inOrder = ["Dal", "Dal makhani", "Toor dal, 1 kg", "Dalia", "Handala", "Rajma"];
    for (const name of [...inOrder].reverse()) {
      await shop.add({ name, category: name === "Rajma" ? "Dal and pulses" : "Other" });
    }
    expect(await names("dal")).toEqual(inOrder);
    expect((await names("dal", { sort: "name" })).at(-1)).toBe("Toor dal, 1 kg");
  });

  it("pages through every sort of it without loss", async () => {
    for (let n = 0; n < 7; n++) {
      await shop.add({ name: n % 2 ? `Dal ${n}` : `Moong dal ${n}`, salePrice: 100 + (n % 3) });
    }
    for (const sort of ["relevance", "newest", "name", "price", "-price"] as const) {
      const whole = await names("dal", { sort });
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await find("dal", { sort, limit: 2, cursor });
        seen.push(...page.data.map(({ name }) => name));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(whole);
      expect(seen).toHaveLength(7);
    }
  });

  it("is newest first when nothing is looked for", async () => {
    await shop.add({ name: "a" });
    await shop.add({ name: "b" });
    expect(await names("", { sort: "relevance" })).toEqual(["b", "a"]);
    const { nextCursor } = await find("", { limit: 1 });
    expect(await names("", { sort: "newest", cursor: nextCursor ?? "" })).toEqual(["a"]);
  });
});

describe("filters", () => {
  it("keep to a range of shown prices, and to what can be bought", async () => {
    await shop.addKurta();
    await shop.add({ name: "Cap", salePrice: 20_000, stock: 0 });
    await shop.add({ name: "Scarf", salePrice: 30_000, stock: 1 });
    expect(await names("", { minPrice: 20_001 })).toEqual(["Scarf", "Kurta"]);
    expect(await names("", { maxPrice: 30_000 })).toEqual(["Scarf", "Cap"]);
    expect(await names("", { minPrice: 45_000, maxPrice: 45_000 })).toEqual(["Kurta"]);
    expect(await names("", { inStock: true })).toEqual(["Scarf", "Kurta"]);
  });

  it("see the price of the cheapest variant as it changes", async () => {
    const kurta = await shop.addKurta();
    const variants = kurta.variants.map(({ id, options }) => ({
      id,
      options,
      salePrice: 70_000,
      mrp: 70_000,
    }));
    await shop.change(kurta, { variants });
    expect(await names("", { minPrice: 70_000 })).toEqual(["Kurta"]);
    expect(await names("", { maxPrice: 69_999 })).toEqual([]);
  });
});
