import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addCartItem, createCart, getCart } from "@/lib/cart/contract";
import { getStorefrontProduct, updateCategory, updateProduct } from "@/lib/catalog/contract";
import { baseUrl, call, refuse, request } from "../fixtures/api-client";
import { addProduct, newBuyer, newSeller, openStore, orderOf, tryOrder } from "../fixtures/people";
import { pagesIn } from "../fixtures/site-pages";

type Product = Awaited<ReturnType<typeof addProduct>>;

const shop = { token: "", mobile: "", storeId: "", link: "" };
let shown: Product;

beforeAll(async () => {
  const { token, account } = await newSeller();
  const { storeId, link } = await openStore(token, "Hidden things");
  Object.assign(shop, { token, mobile: account.mobile, storeId, link });
  shown = await addProduct(token, storeId, { name: "Shown dal", category: "Shown" });
});

async function read(path: string, headers: Record<string, string> = {}) {
  const init = { headers, signal: AbortSignal.timeout(30_000) };
  const response = await fetch(`${baseUrl}${path}`, init);
  return { status: response.status, text: await response.text() };
}

/** Everything public that a store has, as a page, as what React's router is given, and as JSON. */
function publicPaths(product: string, category: string): string[] {
  const { link } = shop;
  const pages = pagesIn("s/[storeLink]", { storeLink: link, product, category, token: "none" });
  const files = ["/sitemap.xml", "/manifest.webmanifest", "/search?q=dal", "/search?sort=name"];
  const api = ["", "/catalog", "/catalog?limit=100", "/catalog?q=dal", `/products/${shown.id}`];
  return [
    ...pages,
    ...files.map((path) => `/s/${link}${path}`),
    ...api.map((path) => `/api/v1/storefronts/${link}${path}`),
    ...["/", "/sitemap.xml", "/robots.txt", "/manifest.webmanifest", "/api/openapi.json"],
  ];
}

async function expectAbsent(texts: string[], product: string, category: string): Promise<void> {
  for (const path of publicPaths(product, category)) {
    for (const headers of [asPage, asPayload, asPrefetch]) {
      const { text } = await read(path, headers);
      const found = texts.filter((each) => text.includes(each));
      expect([path, headers, found]).toEqual([path, headers, []]);
    }
  }
}

const asPage: Record<string, string> = {};
const asPayload: Record<string, string> = { rsc: "1" };
const asPrefetch: Record<string, string> = { rsc: "1", "next-router-prefetch": "1" };

describe("what is not for sale", () => {
  const states = ["a draft", "made a draft", "archived", "in a hidden category"] as const;

  it.each(states)(
    "%s is on no page, in no search, feed, sitemap, answer or picture",
    async (state) => {
      const marker = `hidden${randomUUID().slice(0, 8)}`;
      const { token, storeId, link } = shop;
      const isDraft = state === "a draft";
      const product = await addProduct(token, storeId, {
        name: `Dal ${marker}`,
        category: `Shelf ${marker}`,
        sku: `SKU-${marker}`,
        description: marker,
        ...(isDraft && { status: "draft" }),
      });
      const category = `shelf-${marker}`;
      const params = { storeId, productId: product.id };
      if (!isDraft) {
        // Seen first, so that whatever is kept of it has to be forgotten.
        for (const path of publicPaths(product.slug, category)) await read(path);
        expect((await read(`/s/${link}`)).text).toContain(marker);
        expect((await read(`/s/${link}/search?q=${marker}`)).text).toContain(product.slug);
      }
      if (state === "made a draft") {
        const headers = { "if-match": product.etag };
        await call(updateProduct, { token, params, headers, body: { status: "draft" } });
      } else if (state === "archived") {
        const path = `${baseUrl}/api/v1/stores/${storeId}/products/${product.id}`;
        const headers = { authorization: `Bearer ${token}` };
        expect((await fetch(path, { method: "DELETE", headers })).status).toBe(204);
      } else if (state === "in a hidden category") {
        await call(updateCategory, {
          token,
          params: { storeId, categoryId: product.categoryId },
          body: { isHidden: true },
        });
        // Nor its name, where all else that is hidden is in a category that was shown.
        await expectAbsent([`Shelf ${marker}`], product.slug, category);
      }
      // What was asked for by name is in its own address.
      await expectAbsent([`Dal ${marker}`, `SKU-${marker}`, product.id], product.slug, category);
      const searched = await read(`/s/${link}/search?q=${marker}`);
      expect(searched.text).not.toContain(`/p/${product.slug}`);
      for (const path of [`/p/${product.slug}`, `/p/${product.slug}/og.jpg`, `/c/${category}`]) {
        expect([path, (await read(`/s/${link}${path}`)).status]).toEqual([path, 404]);
      }

      const bought = { productId: product.id, qty: 1 };
      const sent = { params: { storeLink: link, productId: product.id } };
      expect((await refuse(getStorefrontProduct, sent)).status).toBe(404);
      const cart = await call(createCart, { body: { storeLink: link } });
      const item = { params: { cartId: cart.body.id ?? "" }, body: { ...bought, storeLink: link } };
      expect((await refuse(addCartItem, item)).status).toBe(404);
      const { token: buyer } = await newBuyer();
      const order = await tryOrder(buyer, orderOf(link, [bought]));
      expect([404, 409]).toContain(order.status);
      expect(order.text).not.toContain(marker);
    },
  );

  it.each(["a draft", "hidden"])("in a cart from before and %s is said to be gone", async (way) => {
    const { token, storeId, link } = shop;
    const product = await addProduct(token, storeId, { name: "Going", category: `Going ${way}` });
    const cart = await call(createCart, { body: { storeLink: link } });
    const params = { cartId: cart.body.id ?? "" };
    const body = { productId: product.id, qty: 1, storeLink: link };
    await call(addCartItem, { params, body });
    if (way === "hidden") {
      await call(updateCategory, {
        token,
        params: { storeId, categoryId: product.categoryId },
        body: { isHidden: true },
      });
    } else {
      await call(updateProduct, {
        token,
        params: { storeId, productId: product.id },
        headers: { "if-match": product.etag },
        body: { status: "draft" },
      });
    }
    const { items } = (await call(getCart, { params })).body;
    expect(items.map(({ notice }) => notice)).toEqual(["unavailable"]);
    const { token: buyer } = await newBuyer();
    const { cart: _, ...order } = orderOf(link, []);
    const refused = await tryOrder(buyer, { ...order, cart: { id: params.cartId } });
    expect([refused.status, JSON.parse(refused.text).reason]).toEqual([409, "unavailable"]);
  });
});

it("tells the owner's number on no page, in no payload and in no public answer", async () => {
  const digits = shop.mobile.slice(-10);
  const spelt = `${digits.slice(0, 5)} ${digits.slice(5)}`;
  await expectAbsent([digits, spelt], shown.slug, "shown");
  const { link } = shop;
  const cart = await call(createCart, { body: { storeLink: link } });
  const item = { productId: shown.id, qty: 1, storeLink: link };
  const params = { cartId: cart.body.id ?? "" };
  const filled = await request(addCartItem, { params, body: item });
  const { token } = await newBuyer();
  const ordered = await tryOrder(token, orderOf(link, [{ productId: shown.id, qty: 1 }]));
  const tracking = new URL(JSON.parse(ordered.text).trackingUrl).pathname;
  for (const headers of [asPage, asPayload]) {
    expect((await read(tracking, headers)).text).not.toContain(digits);
  }
  expect(filled.text + ordered.text).not.toContain(digits);
});
