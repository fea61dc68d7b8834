import { beforeEach, describe, expect, it } from "vitest";
import { newShop, type Shop } from "@/e2e/fixtures/seller";
import { newId } from "@/lib/ids";
import * as catalog from "./service";

const all = { limit: 100 };
let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];

beforeEach(async () => {
  ({ actor, storeId, add } = await newShop());
});

describe("categories", () => {
  it("are renamed and moved, and keep their address", async () => {
    const { categoryId: id } = await add({ name: "Rice", category: "Grains" });
    await add({ name: "Dal", category: "Pulses" });
    const after = await catalog.updateCategory(actor, storeId, id, {
      name: "Rice & Grains",
      position: 9,
    });
    expect(after).toMatchObject({
      name: "Rice & Grains",
      slug: "grains",
      position: 9,
      productCount: 1,
    });
    const { data } = await catalog.listCategories(storeId, all);
    expect(data.map(({ name }) => name)).toEqual(["Pulses", "Rice & Grains"]);
    const taken = catalog.updateCategory(actor, storeId, id, { name: " PULSES" });
    await expect(taken).rejects.toMatchObject({ code: "conflict", errors: [{ path: "name" }] });
    const own = await catalog.updateCategory(actor, storeId, id, { name: "RICE & grains" });
    expect(own.name).toBe("RICE & grains");
  });

  it("page by position", async () => {
    for (const name of ["a", "b", "c"]) await add({ name, category: name });
    const first = await catalog.listCategories(storeId, { limit: 2 });
    const rest = await catalog.listCategories(storeId, {
      limit: 2,
      cursor: first.nextCursor ?? "",
    });
    expect([...first.data, ...rest.data].map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  it("are deleted when empty, or when it is said where their products go", async () => {
    const rice = await add({ name: "Rice", category: "Grains" });
    const dal = await add({ name: "Dal", category: "Pulses" });
    const drop = (moveTo?: string) =>
      catalog.deleteCategory(actor, storeId, rice.categoryId, moveTo);
    await expect(drop()).rejects.toMatchObject({ reason: "category_not_empty" });
    await expect(drop(newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(drop("x")).rejects.toMatchObject({ code: "not_found" });
    await expect(drop(rice.categoryId)).rejects.toMatchObject({ code: "invalid_input" });
    await drop(dal.categoryId);
    expect(await catalog.getProduct(storeId, rice.id)).toMatchObject({
      category: "Pulses",
      etag: '"2"',
    });
    await expect(drop()).rejects.toMatchObject({ code: "not_found" });
  });

  it("hand archived products to the default category", async () => {
    const rice = await add({ name: "Rice", category: "Grains" });
    await catalog.archiveProduct(actor, storeId, rice.id);
    await catalog.deleteCategory(actor, storeId, rice.categoryId);
    expect((await catalog.getProduct(storeId, rice.id)).category).toBe("Uncategorized");
  });

  it("never lose a product that comes while they are deleted", async () => {
    const { categoryId } = await add({ name: "Rice", category: "Grains" });
    const other = await add({ name: "Dal", category: "Pulses" });
    const coming = Array.from({ length: 8 }, (_, n) =>
      add({ name: `Rice ${n}`, category: "Grains" }),
    );
    const deleting = catalog.deleteCategory(actor, storeId, categoryId, other.categoryId);
    await Promise.all([...coming, deleting]);
    expect((await catalog.listProducts(storeId, all)).data).toHaveLength(10);
  });
});
