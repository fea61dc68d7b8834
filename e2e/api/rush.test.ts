import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addCartItem, createCart, getCart } from "@/lib/cart/contract";
import { getProduct } from "@/lib/catalog/contract";
import { cancelOrder, listStoreOrders } from "@/lib/orders/contract";
import { type Answer, call, problemOf } from "../fixtures/api-client";
import {
  addProduct,
  home,
  newBuyer,
  newSeller,
  openStore,
  orderOf,
  tryOrder,
} from "../fixtures/people";

type Shop = { token: string; storeId: string; link: string };

let buyers: string[];

beforeAll(async () => {
  buyers = (await Promise.all(Array.from({ length: 50 }, () => newBuyer()))).map(
    ({ token }) => token,
  );
}, 60_000);

async function openShop(): Promise<Shop> {
  const { token } = await newSeller();
  const { storeId, link } = await openStore(token);
  return { token, storeId, link };
}

const stockOf = async ({ token, storeId }: Shop, productId: string) =>
  (await call(getProduct, { token, params: { storeId, productId } })).body.stock;

async function numbersOf({ token, storeId }: Shop): Promise<number[]> {
  const { body } = await call(listStoreOrders, {
    token,
    params: { storeId },
    query: { limit: "100" },
  });
  expect(body.nextCursor).toBeNull();
  return body.data.map(({ number }) => number).toSorted();
}

const having = (answers: Answer[], status: number) =>
  answers.filter((answer) => answer.status === status);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => 1001 + n);

describe("many at once", () => {
  it("fifty buyers on ten pieces: ten orders, forty told so, none left, no number lost", async () => {
    const shop = await openShop();
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 10 });
    const answers = await Promise.all(
      buyers.map((token) => tryOrder(token, orderOf(shop.link, [{ productId: id, qty: 1 }]))),
    );
    expect(having(answers, 201)).toHaveLength(10);
    const refused = having(answers, 409).map(problemOf);
    expect(refused).toHaveLength(40);
    for (const { reason, errors } of refused) {
      expect([reason, errors?.map(({ path }) => path)]).toEqual([
        "insufficient_stock",
        ["items.0"],
      ]);
    }
    expect(await stockOf(shop, id)).toBe(0);
    expect(await numbersOf(shop)).toEqual(upTo(10));
  });

  it("the same order with one key twenty times: one order, one answer", async () => {
    const shop = await openShop();
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 100 });
    const [token = ""] = buyers;
    const key = randomUUID();
    const body = orderOf(shop.link, [{ productId: id, qty: 3 }]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryOrder(token, body, key)));
    expect(having(answers, 201)).toHaveLength(20);
    expect(new Set(answers.map(({ text }) => JSON.parse(text).orderId)).size).toBe(1);
    expect(await stockOf(shop, id)).toBe(97);
    expect(await numbersOf(shop)).toEqual([1001]);
    const other = await tryOrder(token, { ...body, name: "Ravi" }, key);
    expect([other.status, problemOf(other).reason]).toEqual([422, "idempotency_key_reused"]);
    const [, stranger = ""] = buyers;
    expect((await tryOrder(stranger, body, key)).status).toBe(201);
  });

  it("one cart under twenty keys: one order", async () => {
    const shop = await openShop();
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 100 });
    const cart = (await call(createCart, { body: { storeLink: shop.link } })).body;
    const params = { cartId: cart.id ?? "" };
    await call(addCartItem, { params, body: { productId: id, qty: 2, storeLink: shop.link } });
    const body = {
      cart: { id: params.cartId },
      name: "Asha",
      address: home,
      payment: "cod" as const,
    };
    const [token = ""] = buyers;
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryOrder(token, body)));
    expect(new Set(having(answers, 201).map(({ text }) => JSON.parse(text).orderId)).size).toBe(1);
    expect(having(answers, 500)).toEqual([]);
    expect(await stockOf(shop, id)).toBe(98);
    expect(await numbersOf(shop)).toEqual([1001]);
  });

  it("baskets of three in any order: no deadlock shown, and one line short takes nothing", async () => {
    const shop = await openShop();
    const products = [];
    for (const [n, stock] of [100, 100, 20].entries()) {
      products.push(await addProduct(shop.token, shop.storeId, { name: `Thing ${n}`, stock }));
    }
    const lines = products.map(({ id }) => ({ productId: id, qty: 1 }));
    const answers = await Promise.all(
      buyers.map((token, n) => {
        const rotated = [...lines.slice(n % 3), ...lines.slice(0, n % 3)];
        return tryOrder(token, orderOf(shop.link, n % 2 ? rotated : rotated.toReversed()));
      }),
    );
    expect([having(answers, 201).length, having(answers, 409).length]).toEqual([20, 30]);
    const left = await Promise.all(products.map(({ id }) => stockOf(shop, id)));
    expect(left).toEqual([80, 80, 0]);
    expect(await numbersOf(shop)).toEqual(upTo(20));
  });

  it("twenty cancels put the stock back once", async () => {
    const shop = await openShop();
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 5 });
    const [token = ""] = buyers;
    const placed = await tryOrder(token, orderOf(shop.link, [{ productId: id, qty: 2 }]));
    const { orderId } = JSON.parse(placed.text);
    const cancels = await Promise.all(
      Array.from({ length: 20 }, () => call(cancelOrder, { token, params: { orderId } })),
    );
    expect(cancels.every(({ body }) => body.status === "cancelled")).toBe(true);
    expect(await stockOf(shop, id)).toBe(5);
  });

  it("fifty times one more makes fifty in the cart", async () => {
    const shop = await openShop();
    const { id } = await addProduct(shop.token, shop.storeId);
    const cart = (await call(createCart, { body: { storeLink: shop.link } })).body;
    const params = { cartId: cart.id ?? "" };
    const body = { productId: id, qty: 1, storeLink: shop.link };
    await Promise.all(Array.from({ length: 50 }, () => call(addCartItem, { params, body })));
    expect((await call(getCart, { params })).body.itemCount).toBe(50);
  });

  it("fifty shops of one name get fifty links", async () => {
    const { token } = await newSeller();
    const opened = await Promise.all(
      Array.from({ length: 50 }, () => openStore(token, "Rush Hour")),
    );
    expect(new Set(opened.map(({ link }) => link)).size).toBe(50);
  });
});
