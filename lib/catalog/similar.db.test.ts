import { beforeEach, describe, expect, it } from "vitest";
import { newShop, newStore, type Shop } from "@/e2e/fixtures/seller";
import * as catalog from "./service";

let actor: Shop["actor"];
let storeId: Shop["storeId"];
let add: Shop["add"];

beforeEach(async () => {
  ({ actor, storeId, add } = await newShop());
});

describe("similar products", () => {
  const dal = (name: string, more: Partial<Parameters<typeof add>[0]> = {}) =>
    add({ name, category: "Dals", ...more });
  const namesBeside = async (product: { id: string; categoryId: string }, n = 6) =>
    (await catalog.listSimilar(storeId, product, n)).products.map(({ name }) => name);

  it("are of the same category, those that follow first, and never the product itself", async () => {
    const products = [];
    for (const name of ["one", "two", "three", "four"]) products.push(await dal(name));
    await add({ name: "Soap", category: "Cleaning" });
    const [, two, , four] = products;
    if (!two || !four) throw new Error("There are four.");
    expect(await namesBeside(two)).toEqual(["one", "four", "three"]);
    expect(await namesBeside(two, 2)).toEqual(["one", "four"]);
    expect(await namesBeside(four)).toEqual(["three", "two", "one"]);
    expect(await catalog.listSimilar(storeId, two, 1)).toMatchObject({
      categorySlug: "dals",
      total: 4,
    });
  });

  it("end in what is sold out, also where every variant of a product is", async () => {
    const mine = await dal("mine");
    await dal("gone", { stock: 0 });
    await dal("uncounted");
    const option = { options: [{ name: "Size", values: ["S", "M"] }] };
    const variants = (stock: number) => [
      { options: { Size: "S" }, salePrice: 900, stock: 0 },
      { options: { Size: "M" }, salePrice: 900, stock },
    ];
    await dal("no size left", { ...option, variants: variants(0) });
    await dal("one size left", { ...option, variants: variants(1) });
    expect(await namesBeside(mine)).toEqual(["one size left", "uncounted", "no size left", "gone"]);
  });

  it("leave out drafts, archived products and other stores", async () => {
    const mine = await dal("mine");
    await dal("draft", { status: "draft" });
    const archived = await dal("archived");
    await catalog.archiveProduct(actor, storeId, archived.id);
    const other = await newStore(actor, "Another");
    await catalog.createProduct(actor, other, { name: "theirs", category: "Dals", salePrice: 900 });
    expect(await catalog.listSimilar(storeId, mine, 6)).toEqual({
      categorySlug: "dals",
      total: 1,
      products: [],
    });
  });
});
