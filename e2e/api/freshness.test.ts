import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { updateProduct } from "@/lib/catalog/contract";
import { updateStore } from "@/lib/stores/contract";
import { baseUrl, call } from "../fixtures/api-client";
import { addProduct, newBuyer, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { appSettings, startSecondProcess } from "../fixtures/second-process";

type Second = Awaited<ReturnType<typeof startSecondProcess>>;
let second: Second;
let sql: postgres.Sql;
let shop: { token: string; storeId: string; link: string };
let product: { id: string; etag: string; slug: string };

/** Other processes hear of a change within two seconds: QUALITY.md. */
const HEARD_WITHIN_MS = 2_000;

beforeAll(async () => {
  second = await startSecondProcess();
  sql = postgres(appSettings().DATABASE_URL ?? "", { max: 1 });
  const { token } = await newSeller();
  const { storeId, link } = await openStore(token);
  shop = { token, storeId, link };
  product = await addProduct(token, storeId, { name: "Masala Chai", salePrice: 5_000, stock: 10 });
}, 120_000);

afterAll(async () => {
  await second?.stop();
  await sql?.end();
});

const read = async (path: string, origin = baseUrl) => (await fetch(new URL(path, origin))).text();

/** Every cached thing that shows the product. */
const everywhere = () => [
  `/s/${shop.link}`,
  `/s/${shop.link}/p/${product.slug}`,
  `/s/${shop.link}/c/pulses`,
  `/api/v1/storefronts/${shop.link}/catalog`,
];

async function setPrice(salePrice: number): Promise<void> {
  const params = { storeId: shop.storeId, productId: product.id };
  const { body } = await call(updateProduct, {
    token: shop.token,
    params,
    headers: { "if-match": product.etag },
    body: { mrp: salePrice, salePrice },
  });
  product = body;
}

describe("a page that is kept", () => {
  it("holds nothing of who asked first: no nonce, and each of its scripts may run", async () => {
    const { link } = await openStore(shop.token);
    // What leads nowhere is one page for all, those included that are else made for one visitor.
    await read("/s/nowhere-1/cart", second.origin);
    for (const path of [`/s/${link}`, `/s/${link}/info`])
      await fetch(`${second.origin}${path}`, { method: "POST" });
    for (const path of ["/s/nowhere-2", `/s/${link}`, `/s/${link}/info`]) {
      const page = await fetch(`${second.origin}${path}`);
      const scripts = (await page.text()).match(/<script>|nonce=/g);
      expect([path, scripts]).toEqual([path, ["<script>"]]);
      expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-/);
    }
  });
});

describe("a change", () => {
  it("of a price is on the next read, wherever it is shown", async () => {
    for (const rupees of [61, 62, 63]) {
      await setPrice(rupees * 100);
      for (const path of everywhere()) {
        const shown = path.startsWith("/api") ? `"salePrice":${rupees}00` : `₹${rupees}`;
        expect(await read(path), path).toContain(shown);
      }
    }
  });

  it("is on the next read while the page is read by many", async () => {
    let isReading = true;
    const readers = Array.from({ length: 8 }, async () => {
      while (isReading) await read(`/s/${shop.link}`);
    });
    for (let rupees = 101; rupees <= 120; rupees += 1) {
      await setPrice(rupees * 100);
      expect(await read(`/s/${shop.link}`)).toContain(`₹${rupees}`);
    }
    isReading = false;
    await Promise.all(readers);
  });

  it("is heard of in a second process within two seconds", async () => {
    await read(`/s/${shop.link}`, second.origin);
    await setPrice(77_700);
    await wait(HEARD_WITHIN_MS);
    for (const path of everywhere()) {
      expect(await read(path, second.origin), path).toMatch(/₹777|"salePrice":77700/);
    }
  });

  it("that was committed by a process that died before it could tell is heard of too", async () => {
    await read(`/s/${shop.link}`);
    await sql`update product_variants set mrp = 88800, sale_price = 88800 where id = ${product.id}`;
    await wait(HEARD_WITHIN_MS);
    expect(await read(`/s/${shop.link}`)).toContain("₹888");
  });

  it("of a store's settings is on the next read", async () => {
    const change = (isOpen: boolean) =>
      call(updateStore, { token: shop.token, params: { storeId: shop.storeId }, body: { isOpen } });
    const open = await read(`/s/${shop.link}`);
    await change(false);
    expect(await read(`/s/${shop.link}`)).not.toBe(open);
    expect(await read(`/api/v1/storefronts/${shop.link}`)).toContain('"isOpen":false');
    await change(true);
    expect(await read(`/api/v1/storefronts/${shop.link}`)).toContain('"isOpen":true');
  });
});

describe("an order", () => {
  it("that leaves many spoils no page, and one that leaves few is shown at once", async () => {
    const { token } = await newBuyer();
    const page = `/s/${shop.link}`;
    const etagOf = async () => (await fetch(new URL(page, baseUrl))).headers.get("etag");
    const before = await etagOf();
    const order = (qty: number) =>
      tryOrder(token, orderOf(shop.link, [{ productId: product.id, qty }]));
    expect((await order(5)).status).toBe(201);
    expect(await etagOf()).toBe(before);
    expect((await order(3)).status).toBe(201);
    expect(await read(page)).toMatch(/Only 2 left/i);
  });
});
