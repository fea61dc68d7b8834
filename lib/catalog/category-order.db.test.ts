import { beforeEach, describe, expect, it } from "vitest";
import { categories } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { newShop, type Shop } from "@/e2e/fixtures/seller";
import * as catalog from "./service";

const all = { limit: 100 };
let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];
const ids = new Map<string, string>();

/** Three categories of one, two and three products, made in this order. */
beforeEach(async () => {
  ({ actor, storeId, add } = await newShop());
  ids.clear();
  for (const [n, category] of ["One", "Two", "Three"].entries()) {
    for (let k = 0; k <= n; k++) {
      const { categoryId } = await add({ name: `${category} ${k}`, category });
      ids.set(category, categoryId);
    }
  }
});

const place = (name: string, position: number | null) =>
  catalog.updateCategory(actor, storeId, ids.get(name) ?? "", { position });
const buyersSee = async () => {
  const names = [
    (await catalog.getCatalog(storeId)).categories,
    await catalog.listStorefrontCategories(storeId),
    await catalog.listShelves(storeId, "shelf"),
  ].map((list) => list.map(({ name }) => name));
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
  return names[0];
};
const sellerSees = async () =>
  (await catalog.listShelfOrder(storeId)).categories.map(({ name }) => name);

describe("the order of categories", () => {
  it("is most products first until the seller places one, then the seller's own", async () => {
    expect(await buyersSee()).toEqual(["Three", "Two", "One"]);
    expect(await sellerSees()).toEqual(["Three", "Two", "One"]);
    expect((await catalog.listShelfOrder(storeId)).isOwn).toBe(false);
    expect(await place("One", 0)).toMatchObject({ position: 0 });
    expect(await buyersSee()).toEqual(["One", "Three", "Two"]);
    expect(await sellerSees()).toEqual(["One", "Three", "Two"]);
    expect((await catalog.listShelfOrder(storeId)).isOwn).toBe(true);
    // What sells more no longer moves by itself.
    for (let k = 0; k < 4; k++) await add({ name: `More ${k}`, category: "Two" });
    expect(await buyersSee()).toEqual(["One", "Three", "Two"]);
  });

  it("gives each category the place it was given, first, last or between, and beyond the end", async () => {
    await place("One", 1);
    expect(await sellerSees()).toEqual(["Three", "One", "Two"]);
    await place("Three", 1);
    expect(await sellerSees()).toEqual(["One", "Three", "Two"]);
    expect(await place("One", 9)).toMatchObject({ position: 9 });
    expect(await sellerSees()).toEqual(["Three", "Two", "One"]);
    const { data } = await catalog.listCategories(storeId, all);
    expect(data.map(({ name }) => name)).toEqual(["Three", "Two", "One"]);
  });

  it("puts a new category last, also in a seller's own order", async () => {
    await place("One", 0);
    await add({ name: "New", category: "New" });
    for (let k = 0; k < 5; k++) await add({ name: `New ${k}`, category: "New" });
    expect(await buyersSee()).toEqual(["One", "Three", "Two", "New"]);
  });

  it("is given up again, and then follows the products", async () => {
    await place("One", 0);
    await place("Two", null);
    expect((await catalog.listShelfOrder(storeId)).isOwn).toBe(false);
    expect(await buyersSee()).toEqual(["Three", "Two", "One"]);
    const { data } = await catalog.listCategories(storeId, all);
    expect(data.map(({ name, position }) => [name, position])).toEqual([
      ["One", 0],
      ["Two", 1],
      ["Three", 2],
    ]);
  });

  it("does everything that two people do at once", async () => {
    const [one = "", two = "", three = ""] = ["One", "Two", "Three"].map((name) => ids.get(name));
    await Promise.all([
      catalog.updateCategory(actor, storeId, one, { position: 0 }),
      catalog.updateCategory(actor, storeId, three, { position: 9 }),
      catalog.updateCategory(actor, storeId, two, { name: "Zwei" }),
      catalog.updateCategory(actor, storeId, one, { isHidden: true }),
      add({ name: "Late", category: "Late" }),
    ]);
    const listed = (await catalog.listShelfOrder(storeId)).categories;
    const found = listed.filter(({ name }) => name !== "Late");
    expect(found.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["One", true],
      ["Zwei", false],
      ["Three", false],
    ]);
    expect(new Set(listed.map(({ position }) => position)).size).toBe(4);
  });

  it("pages without loss in either order", async () => {
    for (const position of [null, 0]) {
      await place("Three", position);
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await catalog.listCategories(storeId, { limit: 1, cursor });
        seen.push(...page.data.map(({ name }) => name));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      const whole = (await catalog.listCategories(storeId, all)).data;
      expect(seen).toEqual(whole.map(({ name }) => name));
      expect(seen).toHaveLength(3);
    }
  });

  it("takes 300 categories, and names of every script and length", async () => {
    const long = "क".repeat(120);
    for (const name of ["مخزن البركة", long, "🥭 आम"]) await add({ name: "x", category: name });
    const rows = Array.from({ length: 300 }, (_, n) => `shelf ${n}`).map((name, n) => ({
      storeId,
      name,
      nameKey: name,
      slug: `shelf-${n}`,
      position: 10 + n,
    }));
    await db().insert(categories).values(rows);
    const listed = (await catalog.listShelfOrder(storeId)).categories;
    expect(listed).toHaveLength(306);
    const last = listed.at(-1);
    expect(last).toBeDefined();
    await catalog.updateCategory(actor, storeId, last?.id ?? "", { position: 0 });
    expect((await sellerSees())[0]).toBe(last?.name);
    expect((await buyersSee())?.toSorted()).toEqual(
      ["Three", "Two", "One", "مخزن البركة", long, "🥭 आम"].toSorted(),
    );
  });
});
