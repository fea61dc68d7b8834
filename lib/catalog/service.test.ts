import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { categories, products, productVariants, stockMovements } from "@/db/schema/catalog";
import { db } from "@/db/transaction";
import { newPicture, newShop, newStore, type Shop } from "@/e2e/fixtures/seller";
import * as media from "@/lib/media/service";
import * as catalog from "./service";

const all = { limit: 100 };
let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];
let addKurta: Shop["addKurta"];
let change: Shop["change"];

beforeEach(async () => {
  ({ actor, storeId, add, addKurta, change } = await newShop());
});

/** Variants whose movements do not add up to their stock. */
async function unbalanced() {
  return db().execute(sql`
    select v.id, v.stock, coalesce(sum(m.delta), 0) as moved
    from product_variants v left join stock_movements m
      on m.store_id = v.store_id and m.variant_id = v.id
    group by v.store_id, v.id, v.stock having coalesce(v.stock, 0) <> coalesce(sum(m.delta), 0)`);
}

describe("making a product", () => {
  it("fills what is left out, and gives the one variant of a plain product its id", async () => {
    const product = await add({ name: "Toor Dal", salePrice: 14_900 });
    expect(product).toMatchObject({
      slug: "toor-dal",
      mrp: 14_900,
      salePrice: 14_900,
      category: "Uncategorized",
      status: "active",
      stock: null,
      sku: null,
      image: null,
      options: [],
      variants: [{ id: product.id, options: {}, mrp: 14_900, salePrice: 14_900, stock: null }],
      etag: '"1"',
    });
  });

  it("keeps options in their order and shows the cheapest variant's prices", async () => {
    const kurta = await addKurta();
    expect(kurta).toMatchObject({ mrp: 60_000, salePrice: 45_000, stock: 7, sku: null });
    expect(JSON.stringify(kurta.variants[0]?.options)).toBe('{"Size":"S","Colour":"Red"}');
    expect(kurta.variants.map(({ id }) => id)).not.toContain(kurta.id);
  });

  it("makes one category of twenty products that name it at once, in every spelling", async () => {
    const spellings = ["Dals & Pulses", " dals &  pulses", "DALS & PULSES "];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        add({ name: `Dal ${n}`, category: spellings[n % 3] ?? "" }),
      ),
    );
    const { data } = await catalog.listCategories(storeId, all);
    expect(data).toMatchObject([{ productCount: 20, position: 0 }]);
  });

  it("gives twenty products of one name, made at once, twenty slugs", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => add({ name: "Rice" })));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(20);
    expect(made.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["rice", "rice-2", "rice-20"]),
    );
  });

  it("gives categories that look alike in ASCII different addresses", async () => {
    await add({ name: "Cake", category: "Café" });
    await add({ name: "Bun", category: "Cafe" });
    const { data } = await catalog.listCategories(storeId, all);
    expect(data.map(({ slug }) => slug)).toEqual(["cafe", "cafe-2"]);
  });

  it("keeps pictures that come as files, each once, under names of its own", async () => {
    const [one, two] = [await newPicture(), await newPicture()];
    const input = { name: "Rice", salePrice: 100, image: [one, two, one] };
    const product = await catalog.createProduct(actor, storeId, input);
    expect(product.images).toHaveLength(2);
    expect(product.image?.url).toMatch(/^\/media\/([0-9a-f]{2})\/\1[0-9a-f]{62}\/20\.webp$/);
    const file = await media.findFile(product.image?.url.replace("/media/", "") ?? "");
    expect(file?.type).toBe("image/webp");
  });

  it("refuses another store's pictures as if they were not there, and makes nothing", async () => {
    const theirs = await media.upload(await newStore(actor, "Ravi"), await newPicture());
    const gone = { code: "not_found" };
    await expect(add({ name: "Rice", imageIds: [theirs.id] })).rejects.toMatchObject(gone);
    await expect(add({ name: "Rice", imageIds: ["x"] })).rejects.toMatchObject(gone);
    expect(await db().select().from(products)).toEqual([]);
    expect(await db().select().from(categories)).toEqual([]);
  });

  it("refuses variants that do not fit the options, naming them", async () => {
    const options = [{ name: "Size", values: ["S", "M"] }];
    const wrong = [{}, { Size: "L" }, { Size: "S", Colour: "Red" }, { Colour: "S" }];
    for (const chosen of wrong as Record<string, string>[]) {
      const variants = [
        { options: { Size: "S" }, salePrice: 1 },
        { options: chosen, salePrice: 1 },
      ];
      await expect(add({ name: "Kurta", options, variants })).rejects.toMatchObject({
        code: "invalid_input",
        errors: [{ path: "variants.1.options" }],
      });
    }
    const twice = [
      { options: { Size: "S" }, salePrice: 1 },
      { options: { Size: "S" }, salePrice: 2 },
    ];
    await expect(add({ name: "Kurta", options, variants: twice })).rejects.toMatchObject({
      errors: [{ path: "variants" }],
    });
  });

  it("starts the ledger of counted stock", async () => {
    const { id } = await add({ name: "Rice", stock: 12 });
    await add({ name: "Dal" });
    expect(await db().select().from(stockMovements)).toMatchObject([
      { variantId: id, kind: "counted", delta: 12, actorKind: "account", actorId: actor.accountId },
    ]);
  });
});

describe("changing a product", () => {
  it("changes what is given, and keeps the address when the name changes", async () => {
    const product = await add({ name: "Rice", category: "Grains", stock: 3, sku: "R1" });
    const after = await change(product, { name: "Basmati", salePrice: 8_000 });
    expect(after).toMatchObject({
      name: "Basmati",
      slug: "rice",
      category: "Grains",
      mrp: 10_000,
      salePrice: 8_000,
      stock: 3,
      sku: "R1",
      etag: '"2"',
    });
  });

  it("refuses a sale price above the MRP that stays", async () => {
    const product = await add({ name: "Rice" });
    await expect(change(product, { salePrice: 20_000 })).rejects.toMatchObject({
      errors: [{ path: "salePrice" }],
    });
    expect((await change(product, { salePrice: 20_000, mrp: 20_000 })).salePrice).toBe(20_000);
  });

  it("lets one of twenty edits of the same version win", async () => {
    const product = await add({ name: "Rice" });
    const edits = Array.from({ length: 20 }, (_, n) => change(product, { name: `Rice ${n}` }));
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason.code).toBe("precondition_failed");
    }
    expect((await catalog.getProduct(storeId, product.id)).etag).toBe('"2"');
  });

  it("keeps its ETag while stock changes", async () => {
    const product = await add({ name: "Rice", stock: 3 });
    const after = await catalog.changeStock(actor, storeId, product.id, { delta: -1 });
    expect(after).toMatchObject({ stock: 2, etag: product.etag });
    expect((await change(product, { name: "Basmati" })).stock).toBe(2);
  });

  it("changes pictures, and refuses another store's", async () => {
    const [one, two] = [
      await media.upload(storeId, await newPicture()),
      await media.upload(storeId, await newPicture()),
    ];
    const product = await add({ name: "Rice", imageIds: [one.id] });
    const after = await change(product, { imageIds: [two.id, one.id] });
    expect(after.images.map(({ id }) => id)).toEqual([two.id, one.id]);
    const theirs = await media.upload(await newStore(actor, "Ravi"), await newPicture());
    await expect(change(after, { imageIds: [theirs.id] })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await change(after, { imageIds: [] })).image).toBeNull();
  });

  it("shows a variant's picture among the product's, until it is taken away", async () => {
    const image = await media.upload(storeId, await newPicture());
    const kurta = await add({
      name: "Kurta",
      options: [{ name: "Size", values: ["S"] }],
      variants: [{ options: { Size: "S" }, salePrice: 100, imageId: image.id }],
    });
    expect(kurta).toMatchObject({ image: { id: image.id }, variants: [{ imageId: image.id }] });
    const renamed = await change(kurta, { name: "Long kurta" });
    expect(renamed.variants).toMatchObject([{ imageId: image.id }]);
    const bare = await change(renamed, { imageIds: [] });
    expect(bare).toMatchObject({ image: null, variants: [{ imageId: null }] });
  });

  it("adds options with new variants and archives the one it had", async () => {
    const product = await add({ name: "Kurta", stock: 4 });
    const options = [{ name: "Size", values: ["S", "M"] }];
    await expect(change(product, { options })).rejects.toMatchObject({
      errors: [{ path: "variants" }],
    });
    const reused = [{ id: product.id, options: { Size: "S" }, salePrice: 100 }];
    await expect(change(product, { options, variants: reused })).rejects.toMatchObject({
      code: "not_found",
    });
    const variants = [{ options: { Size: "S" }, salePrice: 9_000, stock: 1 }];
    const after = await change(product, { options, variants });
    expect(after.variants).toMatchObject([{ options: { Size: "S" }, salePrice: 9_000, stock: 1 }]);
    expect(after.variants[0]?.id).not.toBe(product.id);
    const live = and(eq(productVariants.productId, product.id), isNull(productVariants.archivedAt));
    expect(await db().select().from(productVariants).where(live)).toHaveLength(1);
  });

  it("brings the variant with the product's id back when options are removed", async () => {
    const product = await add({ name: "Kurta", stock: 4, sku: "K" });
    const options = [{ name: "Size", values: ["S"] }];
    const variants = [{ options: { Size: "S" }, salePrice: 9_000 }];
    const chosen = await change(product, { options, variants });
    const plain = await change(chosen, { options: [], salePrice: 12_000 });
    expect(plain).toMatchObject({
      options: [],
      mrp: 12_000,
      salePrice: 12_000,
      stock: 4,
      sku: "K",
    });
    expect(plain.variants).toMatchObject([{ id: product.id, options: {} }]);
    expect(await unbalanced()).toHaveLength(0);
  });

  it("gives a product that never was plain a variant with its id then, at a price", async () => {
    const kurta = await addKurta();
    await expect(change(kurta, { options: [] })).rejects.toMatchObject({
      errors: [{ path: "salePrice" }],
    });
    const plain = await change(kurta, { options: [], salePrice: 40_000 });
    expect(plain.variants).toMatchObject([{ id: kurta.id, salePrice: 40_000, stock: null }]);
  });

  it("keeps variants by id, makes those without, archives those left out", async () => {
    const kurta = await addKurta();
    const [first, second] = kurta.variants;
    if (!first || !second) throw new Error("There are two.");
    const after = await change(kurta, {
      variants: [
        { options: { Size: "S", Colour: "Blue" }, salePrice: 41_000 },
        { id: first.id, options: { Size: "M", Colour: "Blue" }, salePrice: 49_000 },
      ],
    });
    expect(after.variants).toMatchObject([
      { options: { Size: "S", Colour: "Blue" }, salePrice: 41_000, stock: null },
      { id: first.id, mrp: 50_000, salePrice: 49_000, stock: 2, sku: "K-S-R" },
    ]);
    const back = [{ id: second.id, options: { Size: "S", Colour: "Red" }, salePrice: 1 }];
    await expect(change(after, { variants: back })).rejects.toMatchObject({ code: "not_found" });
  });

  it("lets two variants change places", async () => {
    const kurta = await addKurta();
    const [first, second] = kurta.variants;
    if (!first || !second) throw new Error("There are two.");
    const after = await change(kurta, {
      variants: [
        { id: first.id, options: second.options, salePrice: 50_000 },
        { id: second.id, options: first.options, salePrice: 45_000 },
      ],
    });
    expect(after.variants.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(after.variants.map(({ options }) => options)).toEqual([second.options, first.options]);
  });

  it("is not there for another store", async () => {
    const product = await add({ name: "Rice" });
    const other = await newStore(actor, "Ravi");
    const gone = { code: "not_found" };
    await expect(catalog.getProduct(other, product.id)).rejects.toMatchObject(gone);
    await expect(catalog.updateProduct(actor, other, product.id, {}, '"1"')).rejects.toMatchObject(
      gone,
    );
    await expect(catalog.archiveProduct(actor, other, product.id)).rejects.toMatchObject(gone);
    await expect(catalog.changeStock(actor, other, product.id, { delta: 1 })).rejects.toMatchObject(
      gone,
    );
    await expect(catalog.getProduct(storeId, "x")).rejects.toMatchObject(gone);
  });
});

describe("archiving a product", () => {
  it("hides it from buyers and lists, not from its seller, and can be undone", async () => {
    const product = await add({ name: "Rice" });
    await catalog.archiveProduct(actor, storeId, product.id);
    await catalog.archiveProduct(actor, storeId, product.id);
    const archived = await catalog.getProduct(storeId, product.id);
    expect(archived).toMatchObject({ status: "archived", etag: '"2"' });
    expect((await catalog.listProducts(storeId, all)).data).toEqual([]);
    expect((await catalog.listProducts(storeId, { ...all, status: "archived" })).data).toHaveLength(
      1,
    );
    expect(await catalog.findStorefrontProduct(storeId, product.id)).toBeNull();
    expect((await catalog.getCatalog(storeId)).categories).toEqual([]);
    expect((await change(archived, { status: "active" })).status).toBe("active");
    expect(await catalog.findStorefrontProduct(storeId, product.id)).not.toBeNull();
  });
});
