import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { beforeAll, describe, expect, it } from "vitest";
import { addCartItem, createCart, deleteCart, getCart, setCartItem } from "@/lib/cart/contract";
import { archiveProduct } from "@/lib/catalog/contract";
import { baseUrl, call, refuse, request, send } from "../fixtures/api-client";
import { openAppDatabase } from "../fixtures/app-database";
import { addProduct, newBuyer, orderOf, tryOrder } from "../fixtures/people";
import { atOnce, openShop, type Shop, tally } from "../fixtures/rush";
import { appSettings } from "../fixtures/second-process";

let shop: Shop;
let productId: string;

beforeAll(async () => {
  shop = await openShop();
  productId = (await addProduct(shop.token, shop.storeId, { stock: 10 })).id;
});

async function newCart(): Promise<{ cartId: string }> {
  const { id } = (await call(createCart, { body: { storeLink: shop.link } })).body;
  return { cartId: id ?? "" };
}

/** Again where a busy machine answers 503: setting a line may be repeated. */
async function setLine(cart: { cartId: string }, line: { lineId: string; productId: string }) {
  const params = { ...cart, lineId: line.lineId };
  const body = { qty: 1, productId: line.productId };
  for (let tries = 1; ; tries += 1) {
    const answer = await request(setCartItem, { params, body });
    if (answer.status !== 503 || tries === 5) return answer;
    await wait(Number(answer.headers.get("retry-after")) * 1_000);
  }
}

const one = () => ({ productId, qty: 1, storeLink: shop.link });

describe("a cart that many change at once", () => {
  it("counts fifty times one more as fifty", async () => {
    const params = await newCart();
    await atOnce(50, () => call(addCartItem, { params, body: one() }));
    expect((await call(getCart, { params })).body.itemCount).toBe(50);
  });

  it("holds what was set last, and no sum, when quantities are set", async () => {
    const params = { ...(await newCart()), lineId: productId };
    await atOnce(20, (n) => call(setCartItem, { params, body: { qty: n + 1, productId } }));
    const { body } = await call(getCart, { params });
    expect(body.items).toHaveLength(1);
    expect(body.itemCount).toBeLessThanOrEqual(20);
    await call(setCartItem, { params, body: { qty: 7 } });
    expect((await call(getCart, { params })).body.itemCount).toBe(7);
  });

  it("never passes 999 of one item", async () => {
    const params = await newCart();
    const body = { ...one(), qty: 100 };
    const answers = await atOnce(15, () => request(addCartItem, { params, body }));
    expect(tally(answers)).toEqual({ 200: 9, 422: 6 });
    expect((await call(getCart, { params })).body.itemCount).toBe(900);
  });

  it("takes a hundred lines and no more, also when the last come at once", async () => {
    const values = (prefix: string) => Array.from({ length: 10 }, (_, n) => `${prefix}${n}`);
    const [sizes, colours] = [values("S"), values("C")];
    const variants = sizes.flatMap((Size) =>
      colours.map((Colour) => ({ options: { Size, Colour }, salePrice: 100 })),
    );
    const many = await addProduct(shop.token, shop.storeId, {
      name: "Kurta",
      salePrice: undefined,
      options: [
        { name: "Size", values: sizes },
        { name: "Colour", values: colours },
      ],
      variants,
    });
    const params = await newCart();
    const lines = many.variants.map(({ id }) => ({ lineId: id, productId: many.id }));
    for (let n = 0; n < 95; n += 5) {
      const few = lines.slice(n, n + 5);
      await Promise.all(few.map((line) => setLine(params, line)));
    }
    const last = [...lines.slice(95), { lineId: productId, productId }];
    const answers = await Promise.all(last.map((line) => setLine(params, line)));
    expect(tally(answers)).toEqual({ 200: 5, 422: 1 });
    expect((await call(getCart, { params })).body.items).toHaveLength(100);
  });
});

describe("a cart", () => {
  it("reserves nothing", async () => {
    const params = await newCart();
    await call(addCartItem, { params, body: { ...one(), qty: 10 } });
    const { token } = await newBuyer();
    const bought = await tryOrder(token, orderOf(shop.link, [{ productId, qty: 10 }]));
    expect(bought.status).toBe(201);
    expect((await call(getCart, { params })).body.items[0]?.notice).toBe("low_stock");
  });

  it("flags a product that is gone, and lets the rest be bought", async () => {
    const gone = await addProduct(shop.token, shop.storeId, { name: "Gone" });
    const params = await newCart();
    await call(addCartItem, { params, body: { ...one(), productId: gone.id } });
    const removed = { storeId: shop.storeId, productId: gone.id };
    await call(archiveProduct, { token: shop.token, params: removed });
    const { body } = await call(getCart, { params });
    expect(body.items.map(({ notice }) => notice)).toEqual(["unavailable"]);
    expect(body.subtotal).toBe(0);
  });

  it("that is unknown is a 404, and an item of another store a 409", async () => {
    const other = await openShop();
    const theirs = await addProduct(other.token, other.storeId);
    const params = await newCart();
    const body = { productId: theirs.id, qty: 1, storeLink: other.link };
    expect((await refuse(addCartItem, { params, body })).reason).toBe("other_store");
    const hidden = { ...body, storeLink: shop.link };
    expect((await refuse(addCartItem, { params, body: hidden })).status).toBe(404);
    for (const cartId of ["x".repeat(32), shop.storeId, "0", "current%00"]) {
      expect([cartId, (await refuse(getCart, { params: { cartId } })).status]).toEqual([
        cartId,
        404,
      ]);
    }
    await call(deleteCart, { params });
    expect((await refuse(getCart, { params })).status).toBe(404);
  });

  it("behind a forged cookie reads as empty, and never as another's", async () => {
    const other = await openShop();
    const theirs = await addProduct(other.token, other.storeId);
    const foreign = (await call(createCart, { body: { storeLink: other.link } })).body.id ?? "";
    const params = { cartId: foreign };
    const item = { productId: theirs.id, qty: 3, storeLink: other.link };
    await call(addCartItem, { params, body: item });
    for (const value of [foreign, "x", "", "%00", "x".repeat(3_000), `${foreign}x`, "..%2f"]) {
      const headers = { cookie: `soko.cart.${shop.storeId}=${value}`, origin: baseUrl };
      const read = await send("GET", `/carts/current?storeLink=${shop.link}`, { headers });
      expect([value.slice(0, 40), read.status]).toEqual([value.slice(0, 40), 200]);
      expect(JSON.parse(read.text)).toMatchObject({ id: null, items: [], storeLink: shop.link });
      const path = `/carts/current?storeLink=${shop.link}`;
      await send("DELETE", path, { headers });
    }
    expect((await call(getCart, { params })).body.itemCount).toBe(3);
  });

  it("is kept for a time, as every cart is", async () => {
    const params = await newCart();
    await call(addCartItem, { params, body: one() });
    const settings = appSettings();
    if (settings.REDIS_URL) {
      const redis = new Redis(settings.REDIS_URL);
      const keys = (await redis.keys("*")).filter((key) => key.includes(params.cartId));
      const left = await Promise.all(keys.map((key) => redis.ttl(key)));
      const all = await redis.keys("*");
      const ageless = await Promise.all(all.map((key) => redis.ttl(key)));
      await redis.quit();
      expect(keys.length).toBeGreaterThan(0);
      expect(Math.min(...left)).toBeGreaterThan(29 * 86_400);
      expect(ageless.filter((seconds) => seconds < 0)).toEqual([]);
    } else {
      const sql = openAppDatabase();
      const [row] = await sql`select expires_at > now() + interval '29 days' as later
        from carts where id = ${params.cartId}`;
      await sql.end();
      expect(row).toEqual({ later: true });
    }
  });
});
