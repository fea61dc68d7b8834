import { randomInt, randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addCartItem, createCart, getCart } from "@/lib/cart/contract";
import { changeStock } from "@/lib/catalog/contract";
import { cancelOrder, getOrder, updateOrder } from "@/lib/orders/contract";
import { type Answer, call, problemOf, request } from "../fixtures/api-client";
import { openAppDatabase } from "../fixtures/app-database";
import { faultsInBooks } from "../fixtures/books";
import { addProduct, home, orderOf, tryOrder } from "../fixtures/people";
import { atOnce, having, newBuyers, openShop, type Shop, stockOf, tally } from "../fixtures/rush";

const BUYERS = 100;
const ORDERS = 1_000;
/** Requests on their way at the same time. */
const AT_ONCE = 50;

const sql = openAppDatabase();
let buyers: string[];
let shop: Shop;

beforeAll(async () => {
  buyers = await newBuyers(BUYERS);
});
beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  expect(await faultsInBooks(sql, shop.storeId)).toEqual([]);
});
afterAll(() => sql.end());

const idsOf = (answers: Answer[]) =>
  new Set(having(answers, 201).map(({ text }) => JSON.parse(text).orderId));

async function numbersOf(storeId: string): Promise<number[]> {
  const rows = await sql`select number from orders where store_id = ${storeId} order by number`;
  return rows.map(({ number }) => number);
}

async function fillCart(productId: string, qty: number): Promise<string> {
  const cart = await call(createCart, { body: { storeLink: shop.link } });
  const params = { cartId: cart.body.id ?? "" };
  await call(addCartItem, { params, body: { productId, qty, storeLink: shop.link } });
  return params.cartId;
}

const cartOrder = (id: string) => ({
  cart: { id },
  name: "Asha",
  address: home,
  payment: "cod" as const,
});

describe("many orders at once", () => {
  it("by a hundred buyers of the last piece are one order and 99 refusals", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 1 });
    const order = orderOf(shop.link, [{ productId: id, qty: 1 }]);
    const answers = await Promise.all(buyers.map((token) => tryOrder(token, order)));
    expect(tally(answers)).toEqual({ 201: 1, 409: BUYERS - 1 });
    for (const { reason, errors } of having(answers, 409).map(problemOf)) {
      expect([reason, errors?.map(({ path }) => path)]).toEqual([
        "insufficient_stock",
        ["items.0"],
      ]);
    }
    expect(await stockOf(shop, id)).toBe(0);
    expect(await numbersOf(shop.storeId)).toEqual([1001]);
  });

  it("under one key, fifty times, are one order and one answer", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 100 });
    const [token = "", stranger = ""] = buyers;
    const key = randomUUID();
    const body = orderOf(shop.link, [{ productId: id, qty: 3 }]);
    const answers = await atOnce(50, () => tryOrder(token, body, key));
    expect(tally(answers)).toEqual({ 201: 50 });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await stockOf(shop, id)).toBe(97);
    const other = await tryOrder(token, { ...body, name: "Ravi" }, key);
    expect([other.status, problemOf(other).reason]).toEqual([422, "idempotency_key_reused"]);
    expect((await tryOrder(stranger, body, key)).status).toBe(201);
    expect(await numbersOf(shop.storeId)).toEqual([1001, 1002]);
  });

  it("under one key with two bodies are one order, and the other body is refused", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 100 });
    const [token = ""] = buyers;
    const key = randomUUID();
    const wish = (n: number) => orderOf(shop.link, [{ productId: id, qty: 1 + (n % 2) }]);
    const answers = await atOnce(40, (n) => tryOrder(token, wish(n), key));
    expect(tally(answers)).toEqual({ 201: 20, 422: 20 });
    expect(idsOf(answers).size).toBe(1);
    expect(await numbersOf(shop.storeId)).toEqual([1001]);
  });

  it("of one cart under twenty keys are one order", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 100 });
    const cartId = await fillCart(id, 2);
    const [token = ""] = buyers;
    const answers = await atOnce(20, () => tryOrder(token, cartOrder(cartId)));
    expect(idsOf(answers).size).toBe(1);
    expect(answers.filter(({ status }) => ![201, 409, 422].includes(status))).toEqual([]);
    expect(await stockOf(shop, id)).toBe(98);
    expect(await numbersOf(shop.storeId)).toEqual([1001]);
  });

  it("of a cart that is being added to charge what was added, or leave it in the cart", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 1_000 });
    const [token = ""] = buyers;
    for (let round = 0; round < 8; round += 1) {
      const cartId = await fillCart(id, 1);
      const params = { cartId };
      const body = { productId: id, qty: 1, storeLink: shop.link };
      const [placed] = await Promise.all([
        tryOrder(token, cartOrder(cartId)),
        atOnce(6, () => call(addCartItem, { params, body })),
      ]);
      expect([201, 409]).toContain(placed.status);
      const charged = placed.status === 201 ? JSON.parse(placed.text).items[0].qty : 0;
      const left = (await call(getCart, { params })).body.itemCount;
      expect(charged + left).toBe(7);
    }
  });

  it("with one of three lines short take nothing at all", async () => {
    const stocks = [5, 5, 1];
    const products = [];
    for (const [n, stock] of stocks.entries()) {
      products.push(await addProduct(shop.token, shop.storeId, { name: `Thing ${n}`, stock }));
    }
    const lines = products.map(({ id }) => ({ productId: id, qty: 2 }));
    const answers = await Promise.all(
      buyers.slice(0, 20).map((token) => tryOrder(token, orderOf(shop.link, lines))),
    );
    expect(tally(answers)).toEqual({ 409: 20 });
    expect(problemOf(answers[0] as Answer).errors?.map(({ path }) => path)).toEqual(["items.2"]);
    const left = await Promise.all(products.map(({ id }) => stockOf(shop, id)));
    expect(left).toEqual(stocks);
    expect(await numbersOf(shop.storeId)).toEqual([]);
    const [moves] = await sql`
      select count(*)::int as sold from stock_movements
      where store_id = ${shop.storeId} and kind = 'sold'`;
    expect(moves?.sold).toBe(0);
  });

  it("of which most become one line short on the way take nothing of the other two", async () => {
    const products = [];
    for (const [n, stock] of [100, 100, 10].entries()) {
      products.push(await addProduct(shop.token, shop.storeId, { name: `Thing ${n}`, stock }));
    }
    const lines = products.map(({ id }) => ({ productId: id, qty: 1 }));
    const answers = await Promise.all(
      buyers.slice(0, 50).map((token) => tryOrder(token, orderOf(shop.link, lines))),
    );
    expect(tally(answers)).toEqual({ 201: 10, 409: 40 });
    const left = await Promise.all(products.map(({ id }) => stockOf(shop, id)));
    expect(left).toEqual([90, 90, 0]);
  });

  it(`${ORDERS} with lines in any order show no deadlock, and every piece is accounted for`, async () => {
    const stock = 300;
    const products: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const product = await addProduct(shop.token, shop.storeId, { name: `Thing ${n}`, stock });
      products.push(product.id);
    }
    const answers: Answer[] = [];
    let sent = 0;
    const buyOn = async () => {
      while (sent < ORDERS) {
        const token = buyers[sent % BUYERS] ?? "";
        sent += 1;
        const shuffled = products
          .toSorted(() => randomInt(3) - 1)
          .slice(0, 1 + randomInt(4))
          .map((productId) => ({ productId, qty: 1 }));
        answers.push(await tryOrder(token, orderOf(shop.link, shuffled)));
      }
    };
    await atOnce(AT_ONCE, buyOn);
    const { 201: placed = 0, 409: short = 0 } = tally(answers);
    expect(placed + short).toBe(ORDERS);
    expect(placed).toBeGreaterThan(stock);
    const [sold] = await sql`
        select sum(qty)::int as pieces from order_items where store_id = ${shop.storeId}`;
    const left = await Promise.all(products.map((id) => stockOf(shop, id)));
    const remaining = left.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    expect(remaining + sold?.pieces).toBe(stock * products.length);
    expect(await numbersOf(shop.storeId)).toEqual(
      Array.from({ length: placed }, (_, n) => 1001 + n),
    );
  }, 180_000);

  it("that were refused may be tried again under the same key", async () => {
    const { id } = await addProduct(shop.token, shop.storeId, { stock: 0 });
    const [token = ""] = buyers;
    const key = randomUUID();
    const order = orderOf(shop.link, [{ productId: id, qty: 1 }]);
    expect((await tryOrder(token, order, key)).status).toBe(409);
    const params = { storeId: shop.storeId, productId: id };
    await call(changeStock, { token: shop.token, params, body: { delta: 1 } });
    const answers = await atOnce(10, () => tryOrder(token, order, key));
    expect(tally(answers)).toEqual({ 201: 10 });
    expect(await stockOf(shop, id)).toBe(0);
  });
});

describe("many steps of one order at once", () => {
  async function placeOne(stock: number, qty: number) {
    const { id } = await addProduct(shop.token, shop.storeId, { stock });
    const [token = ""] = buyers;
    const placed = await tryOrder(token, orderOf(shop.link, [{ productId: id, qty }]));
    return { token, productId: id, orderId: JSON.parse(placed.text).orderId as string };
  }

  it("twenty cancels, by the buyer and by the seller, put the stock back once", async () => {
    const { token, productId, orderId } = await placeOne(5, 2);
    const bySeller = () =>
      request(updateOrder, {
        token: shop.token,
        params: { storeId: shop.storeId, orderId },
        body: { status: "cancelled" },
      });
    const byBuyer = () => request(cancelOrder, { token, params: { orderId } });
    const answers = await atOnce(20, (n) => (n % 2 ? bySeller() : byBuyer()));
    expect(tally(answers)).toEqual({ 200: 20 });
    expect(answers.every(({ text }) => JSON.parse(text).status === "cancelled")).toBe(true);
    expect(await stockOf(shop, productId)).toBe(5);
    const [row] = await sql`
      select (select count(*)::int from stock_movements
              where store_id = ${shop.storeId} and kind = 'restocked') as restocked,
             (select count(*)::int from order_events
              where store_id = ${shop.storeId} and to_status = 'cancelled') as events`;
    expect(row).toEqual({ restocked: 1, events: 1 });
  });

  it("an acceptance and a cancel leave one of them standing", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { token, orderId } = await placeOne(3, 1);
      const params = { storeId: shop.storeId, orderId };
      const [accepted, cancelled] = await Promise.all([
        request(updateOrder, { token: shop.token, params, body: { status: "accepted" } }),
        request(cancelOrder, { token, params: { orderId } }),
      ]);
      const { status } = (await call(getOrder, { token, params: { orderId } })).body;
      const won = status === "accepted" ? accepted : cancelled;
      const lost = status === "accepted" ? cancelled : accepted;
      expect([won.status, lost.status, problemOf(lost).reason]).toEqual([
        200,
        409,
        "illegal_transition",
      ]);
    }
  });
});
