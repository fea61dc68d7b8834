import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeStock, listCategories, listProducts, updateProduct } from "@/lib/catalog/contract";
import { getStore, updateStore } from "@/lib/stores/contract";
import { call, problemOf, refuse, request } from "../fixtures/api-client";
import { openAppDatabase } from "../fixtures/app-database";
import { faultsInBooks } from "../fixtures/books";
import { addProduct, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { atOnce, having, newBuyers, openShop, type Shop, stockOf, tally } from "../fixtures/rush";

const sql = openAppDatabase();
let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => sql.end());

describe("two tabs on one product", () => {
  it("may not save over each other: one edit of ten goes through", async () => {
    const { id, etag } = await addProduct(shop.token, shop.storeId);
    const params = { storeId: shop.storeId, productId: id };
    const edit = (n: number) =>
      request(updateProduct, {
        token: shop.token,
        params,
        headers: { "if-match": etag },
        body: { name: `Edit ${n}` },
      });
    expect(tally(await atOnce(10, edit))).toEqual({ 200: 1, 412: 9 });
    const sent = { token: shop.token, params, body: { name: "Blind" } };
    expect((await refuse(updateProduct, sent)).status).toBe(428);
    const stale = await refuse(updateProduct, { ...sent, headers: { "if-match": etag } });
    expect(stale.code).toBe("precondition_failed");
  });

  it("are not spoilt by a sale, which leaves the ETag as it was", async () => {
    const { id, etag } = await addProduct(shop.token, shop.storeId, { stock: 5 });
    const [buyer = ""] = await newBuyers(1);
    const order = orderOf(shop.link, [{ productId: id, qty: 2 }]);
    expect((await tryOrder(buyer, order)).status).toBe(201);
    const changed = await call(updateProduct, {
      token: shop.token,
      params: { storeId: shop.storeId, productId: id },
      headers: { "if-match": etag },
      body: { name: "After the sale" },
    });
    expect(changed.body).toMatchObject({ name: "After the sale", stock: 3 });
  });
});

describe("two tabs on the settings", () => {
  it("may not save over each other where they say what they saw", async () => {
    const params = { storeId: shop.storeId };
    const { etag } = (await call(getStore, { token: shop.token, params })).body;
    const save = (n: number) =>
      request(updateStore, {
        token: shop.token,
        params,
        headers: { "if-match": etag },
        body: { description: `Tab ${n}` },
      });
    expect(tally(await atOnce(10, save))).toEqual({ 200: 1, 412: 9 });
  });

  it("each keep their own fields where they do not", async () => {
    const params = { storeId: shop.storeId };
    const changes = [{ name: "New name" }, { deliveryFee: 4_200 }, { description: "New text" }];
    await Promise.all(
      changes.map((body) => call(updateStore, { token: shop.token, params, body })),
    );
    const { body } = await call(getStore, { token: shop.token, params });
    expect(body).toMatchObject(Object.assign({}, ...changes));
  });
});

it("adds two sellers' deliveries to the stock beside sales, to the piece", async () => {
  const { id } = await addProduct(shop.token, shop.storeId, { stock: 10 });
  const params = { storeId: shop.storeId, productId: id };
  const buyers = await newBuyers(10);
  const order = orderOf(shop.link, [{ productId: id, qty: 1 }]);
  const [deliveries, orders] = await Promise.all([
    atOnce(20, (n) =>
      request(changeStock, { token: shop.token, params, body: { delta: n % 2 ? 5 : -1 } }),
    ),
    Promise.all([...buyers, ...buyers, ...buyers].map((token) => tryOrder(token, order))),
  ]);
  const sold = having(orders, 201).length;
  const added = deliveries.reduce((sum, { status }, n) => {
    if (status !== 200) expect(status).toBe(409);
    return status === 200 ? sum + (n % 2 ? 5 : -1) : sum;
  }, 0);
  expect(await stockOf(shop, id)).toBe(10 + added - sold);
  const left = (await stockOf(shop, id)) ?? 0;
  const tooMany = { token: shop.token, params, body: { delta: -left - 1 } };
  expect((await refuse(changeStock, tooMany)).reason).toBe("insufficient_stock");
  expect(await faultsInBooks(sql, shop.storeId)).toEqual([]);
});

describe("links taken at once", () => {
  it("go to one shop each: fifty of one name get fifty", async () => {
    const { token } = await newSeller();
    const opened = await atOnce(50, () => openStore(token, "Rush Hour"));
    expect(new Set(opened.map(({ link }) => link)).size).toBe(50);
  });

  it("by ten renamings are given to one", async () => {
    const shops = [];
    for (let n = 0; n < 10; n += 1) shops.push(await openStore(shop.token, `Shop ${n}`));
    const link = `wanted-${shop.storeId}`;
    const answers = await Promise.all(
      shops.map(({ storeId }) =>
        request(updateStore, { token: shop.token, params: { storeId }, body: { link } }),
      ),
    );
    expect(tally(answers)).toEqual({ 200: 1, 409: 9 });
    const reasons = having(answers, 409).map((answer) => problemOf(answer).reason);
    expect(new Set(reasons)).toEqual(new Set(["link_taken"]));
  });
});

it("makes one category of twenty products that name it at once", async () => {
  const { token, storeId } = await openShop();
  const names = ["Spices", "spices", " SPICES ", "sPiCeS"];
  await atOnce(20, (n) => addProduct(token, storeId, { name: `P${n}`, category: names[n % 4] }));
  const params = { storeId };
  const { data } = (await call(listCategories, { token, params })).body;
  expect(data).toHaveLength(1);
  const query = { limit: "100", category: data[0]?.id ?? "" };
  expect((await call(listProducts, { token, params, query })).body.data).toHaveLength(20);
});
