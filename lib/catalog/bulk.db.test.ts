import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { pageChanges } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { newSeller, newShop, newStore, type Shop } from "@/e2e/fixtures/seller";
import { cacheTags } from "@/lib/cache-tags";
import type { BulkChange, BulkEdit, Matching } from "./bulk-schema";
import type { Product } from "./schema";
import * as catalog from "./service";

let shop: Shop;
let storeId: Shop["storeId"];

beforeEach(async () => {
  shop = await newShop();
  ({ storeId } = shop);
});

const of = (...chosen: Product[]): BulkEdit["select"] => ({
  productIds: chosen.map(({ id }) => id),
});
const all = (matching: Matching = {}): BulkEdit["select"] => ({ matching });
const edit = (select: BulkEdit["select"], change: BulkChange, ifMatch: string | null = null) =>
  catalog.editProducts(shop.actor, storeId, { select, change }, ifMatch);
const preview = (select: BulkEdit["select"], change: BulkChange) =>
  catalog.editProducts(shop.actor, storeId, { select, change, preview: true }, null);
const undo = (receipt: string | null) =>
  catalog.undoEdit(shop.actor, storeId, receipt ?? "none was given");
const read = ({ id }: Product) => catalog.getProduct(storeId, id);
const off = (percent: number, more: object = {}): BulkChange => ({
  price: { by: { percent: -percent }, ...more },
});

/** What an edit may change of a product, without what counts its changes. */
async function facts(product: Product) {
  const { status, categoryId, category, variants } = await read(product);
  return { status, categoryId, category, variants };
}

async function add500(): Promise<void> {
  // Straight into the tables: five hundred calls would be a test of something else.
  await shop.add({ name: "First", category: "Soap" });
  await db().execute(sql`
    insert into products (store_id, id, category_id, name, slug, created_at, updated_at)
    select ${storeId}, uuid_of_now(), (select id from categories where store_id = ${storeId}),
      'Soap ' || n, 'soap-' || n, now(), now()
    from generate_series(1, 499) n`);
  await db().execute(sql`
    insert into product_variants (store_id, id, product_id, mrp, sale_price, stock, created_at)
    select store_id, id, id, 12000, 10000, 7, now() from products
    where store_id = ${storeId} and slug like 'soap-%'`);
}

describe("an edit of many products", () => {
  it("tells first what it would do, and does it to what was seen alone", async () => {
    const rice = await shop.add({ name: "Rice", mrp: 12_000, salePrice: 10_000 });
    const salt = await shop.add({ name: "Salt", salePrice: 40 });
    const told = await preview(of(rice, salt), off(10, { whole: true }));
    expect(told).toMatchObject({
      matched: 2,
      changed: 1,
      undo: null,
      skipped: [{ reason: "tooLow", count: 1, names: ["Salt"] }],
      products: [{ name: "Rice", was: { salePrice: 10_000 }, becomes: { salePrice: 9_000 } }],
    });
    expect(await read(rice)).toEqual(rice);

    await shop.change(salt, { name: "Table salt" });
    const stale = { code: "precondition_failed" };
    await expect(edit(of(rice, salt), off(10), told.etag)).rejects.toMatchObject(stale);
    expect(await read(rice)).toEqual(rice);
    const again = await preview(of(rice, salt), off(10));
    expect(await edit(of(rice, salt), off(10), `W/${again.etag}`)).toMatchObject({ changed: 2 });
    expect(await read(rice)).toMatchObject({ mrp: 12_000, salePrice: 9_000 });
  });

  it("moves the prices of all choices, holds them under the MRP and says so", async () => {
    const kurta = await shop.addKurta();
    const change: BulkChange = { price: { by: { amount: 5_000 } } };
    expect((await edit(of(kurta), change)).products).toMatchObject([
      { was: { salePrice: 45_000 }, becomes: { salePrice: 50_000 }, held: false },
    ]);
    const { variants } = await read(kurta);
    expect(variants.map(({ mrp, salePrice }) => [mrp, salePrice])).toEqual([
      [50_000, 50_000],
      [60_000, 50_000],
    ]);
    const far: BulkChange = { price: { by: { amount: 50_000 } } };
    expect((await edit(of(kurta), far)).products).toMatchObject([{ held: true }]);
    expect(await edit(of(kurta), far)).toMatchObject({
      changed: 0,
      undo: null,
      skipped: [{ reason: "atMrp", count: 1 }],
    });
  });

  it("puts products into a category that it makes once they are, and not for a preview", async () => {
    const rice = await shop.add({ name: "Rice", category: "Grains" });
    const dal = await shop.add({ name: "Dal", category: "Pulses" });
    await preview(all(), { category: "Food" });
    const names = async () =>
      (await catalog.listCategories(storeId, { limit: 9 })).data.map(({ name }) => name);
    expect(await names()).toEqual(["Grains", "Pulses"]);
    const done = await edit(all(), { category: " food " });
    expect(await names()).toEqual(["Grains", "Pulses", "food"]);
    expect(await edit(all(), { category: "FOOD" })).toMatchObject({ changed: 0 });
    await undo(done.undo);
    expect(await names()).toEqual(["Grains", "Pulses"]);
    expect([(await read(rice)).category, (await read(dal)).category]).toEqual(["Grains", "Pulses"]);
  });

  it("takes what a list shows under its filters, on whatever page", async () => {
    await shop.add({ name: "Rice", category: "Grains", stock: 0 });
    const { categoryId } = await shop.add({ name: "Red rice", category: "Grains", stock: 2 });
    await shop.add({ name: "Dal", status: "draft" });
    const changed = async (matching: Matching) =>
      (await preview(all(matching), { status: "archived" })).products.map(({ name }) => name);
    expect((await changed({})).toSorted()).toEqual(["Dal", "Red rice", "Rice"]);
    expect((await changed({ category: categoryId, q: "rice" })).toSorted()).toEqual([
      "Red rice",
      "Rice",
    ]);
    expect(await changed({ status: "active", soldOut: true })).toEqual(["Rice"]);
    expect(await changed({ status: "active", low: true })).toEqual(["Red rice"]);
    expect(await changed({ status: "draft", noPicture: true })).toEqual(["Dal"]);
    expect(await changed({ q: "ghee" })).toEqual([]);
  });

  it("refuses another store's products as if they were not there, and changes nothing", async () => {
    const other = await newStore(await newSeller(), "Ravi");
    const input = { name: "Theirs", salePrice: 100 };
    const theirs = await catalog.createProduct(shop.actor, other, input);
    const mine = await shop.add({ name: "Mine" });
    const gone = { code: "not_found" };
    await expect(edit(of(mine, theirs), { status: "archived" })).rejects.toMatchObject(gone);
    const strange = { productIds: [mine.id, "x"] };
    await expect(edit(strange, { status: "archived" })).rejects.toMatchObject(gone);
    expect((await read(mine)).status).toBe("active");
    expect((await catalog.getProduct(other, theirs.id)).status).toBe("active");
    expect(await edit(all(), { status: "draft" })).toMatchObject({ matched: 1 });
    expect((await catalog.getProduct(other, theirs.id)).status).toBe("active");
  });

  it("changes five hundred at once, and puts them back as they were", async () => {
    await add500();
    const done = await edit(all(), off(15, { whole: true }));
    expect(done).toMatchObject({ matched: 500, changed: 500 });
    const prices = () =>
      db().execute(sql`select sale_price::int as price, count(*)::int as n
        from product_variants where store_id = ${storeId} group by 1`);
    expect([...(await prices())]).toEqual([{ price: 8_500, n: 500 }]);
    expect(await undo(done.undo)).toEqual({ restored: 500, left: 0, leftNames: [] });
    expect([...(await prices())]).toEqual([{ price: 10_000, n: 500 }]);
  });

  it("loses no change of a price that comes at the same time", async () => {
    const products = await Promise.all(
      Array.from({ length: 12 }, (_, n) => shop.add({ name: `Soap ${n}`, salePrice: 10_000 })),
    );
    const raise: BulkChange = { price: { by: { amount: 100 }, mrp: "move" } };
    await Promise.all([
      ...Array.from({ length: 6 }, () => edit(all(), raise)),
      ...products.map(({ id }) => catalog.changeStock(shop.actor, storeId, id, { set: 3 })),
    ]);
    for (const product of products) {
      expect(await read(product)).toMatchObject({ salePrice: 10_600, mrp: 10_600, stock: 3 });
    }
  });

  it("makes an edit that stands on the version before it stale", async () => {
    const rice = await shop.add({ name: "Rice" });
    await edit(of(rice), off(10));
    await expect(shop.change(rice, { salePrice: 1 })).rejects.toMatchObject({
      code: "precondition_failed",
    });
  });

  it("is told to the storefront's pages with its commit, and a preview is not", async () => {
    const rice = await shop.add({ name: "Rice" });
    const told = async () => {
      const tag = cacheTags.catalog(storeId);
      return (await db().select().from(pageChanges).where(eq(pageChanges.tag, tag))).length;
    };
    const before = await told();
    await preview(of(rice), off(10));
    expect(await told()).toBe(before);
    await edit(of(rice), off(10));
    expect(await told()).toBe(before + 1);
  });
});

describe("the undo of an edit", () => {
  const changes: [string, BulkChange][] = [
    ["prices", off(20)],
    ["a category", { category: "Elsewhere" }],
    ["a status", { status: "draft" }],
    ["an archiving", { status: "archived" }],
  ];

  it.each(changes)("puts %s back exactly as it was", async (_, change) => {
    const made = [
      await shop.addKurta(),
      await shop.add({ name: "Rice", category: "Grains", mrp: 9_999, salePrice: 9_001 }),
      await shop.add({ name: "Dal", status: "draft" }),
    ];
    const before = await Promise.all(made.map(facts));
    const done = await edit(of(...made), change);
    expect(await Promise.all(made.map(facts))).not.toEqual(before);
    expect(await undo(done.undo)).toMatchObject({ restored: done.changed, left: 0 });
    expect(await Promise.all(made.map(facts))).toEqual(before);
  });

  it("leaves what another has changed since, and names it", async () => {
    const [rice, dal] = [await shop.add({ name: "Rice" }), await shop.add({ name: "Dal" })];
    const done = await edit(of(rice, dal), off(10, { mrp: "move" }));
    await shop.change(await read(dal), { salePrice: 8_800 });
    const back = { restored: 1, left: 1, leftNames: ["Dal"] };
    expect(await undo(done.undo)).toEqual(back);
    expect((await read(rice)).salePrice).toBe(10_000);
    expect((await read(dal)).salePrice).toBe(8_800);
    expect(await undo(done.undo)).toMatchObject({ restored: 0, left: 2 });
  });

  it("leaves stock that was sold meanwhile as it is", async () => {
    const rice = await shop.add({ name: "Rice", stock: 9 });
    const done = await edit(of(rice), off(10));
    await catalog.changeStock(shop.actor, storeId, rice.id, { delta: -4 });
    expect(await undo(done.undo)).toMatchObject({ restored: 1 });
    expect(await read(rice)).toMatchObject({ salePrice: 10_000, stock: 5 });
  });

  it("leaves products whose category is gone, and brings an archived one back archived", async () => {
    const rice = await shop.add({ name: "Rice", category: "Grains" });
    const dal = await shop.add({ name: "Dal", category: "Pulses" });
    await catalog.archiveProduct(shop.actor, storeId, dal.id);
    const moved = await edit(of(rice, dal), { category: "Food" });
    await catalog.deleteCategory(shop.actor, storeId, rice.categoryId);
    expect(await undo(moved.undo)).toEqual({ restored: 1, left: 1, leftNames: ["Rice"] });
    expect(await read(dal)).toMatchObject({ category: "Pulses", status: "archived" });
    const shown = await edit(of(dal), { status: "active" });
    await undo(shown.undo);
    expect((await read(dal)).status).toBe("archived");
  });

  it("is refused for another store, and for what no edit gave", async () => {
    const rice = await shop.add({ name: "Rice" });
    const done = await edit(of(rice), off(10));
    const other = await newStore(shop.actor, "Second");
    const foreign = catalog.undoEdit(shop.actor, other, done.undo ?? "");
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    const bent = `${done.undo?.slice(0, -8)}AAAAAAA=`;
    for (const receipt of ["x", bent]) {
      await expect(undo(receipt)).rejects.toMatchObject({
        code: "invalid_input",
        errors: [{ path: "undo" }],
      });
    }
    expect((await read(rice)).salePrice).toBe(9_000);
  });
});
