import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, it } from "vitest";
import { baseUrl } from "../fixtures/api-client";
import { newMobile } from "../fixtures/people";

const api = `${baseUrl}/api/v1`;

/** Plain fetch, as a program that knows nothing of this code would use it. */
async function ask(method: string, path: string, token?: string, body?: object, headers = {}) {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && !(body instanceof FormData) && { "content-type": "application/json" }),
      ...headers,
    },
    body: body instanceof FormData ? body : body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

it("goes from two phone numbers to a delivered order", async () => {
  const sellerMobile = newMobile();
  const signedUp = await ask("POST", "/accounts", undefined, { mobile: sellerMobile, otp: "1234" });
  expect(signedUp.status).toBe(201);
  const seller: string = signedUp.body.token;

  const address = { line1: "12 Lake Road", city: "Pune" };
  const opened = await ask("POST", "/stores", seller, { name: "आशा किराना", address });
  expect(opened.status).toBe(201);
  const { storeId, link, url } = opened.body;
  expect(link).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(url).toBe(`${baseUrl}/s/${link}`);
  expect(opened.body).toMatchObject({
    currency: "INR",
    isOpen: true,
    deliveryFee: 0,
    minimumOrder: 0,
  });
  expect(opened.body.address).toMatchObject({ ...address, country: "IN" });

  const picture = await sharp({
    create: { width: 40, height: 30, channels: 3, background: "#c84" },
  })
    .png()
    .toBuffer();
  const form = new FormData();
  const fields = {
    name: "Toor dal 1 kg",
    mrp: "19900",
    salePrice: "16900",
    category: "Pulses",
    stock: "5",
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("image", new Blob([new Uint8Array(picture)], { type: "image/png" }), "dal.png");
  const dal = await ask("POST", `/stores/${storeId}/products`, seller, form);
  expect(dal.status).toBe(201);
  expect(dal.body).toMatchObject({
    name: "Toor dal 1 kg",
    mrp: 19_900,
    salePrice: 16_900,
    stock: 5,
  });
  expect(dal.body.image).toMatchObject({ width: 40, height: 30 });
  const shown = await fetch(new URL(dal.body.image.url, baseUrl));
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/webp"]);

  const plain = { name: "Moong dal", salePrice: 12_000, category: " pulses " };
  const moong = await ask("POST", `/stores/${storeId}/products`, seller, plain);
  expect(moong.body).toMatchObject({
    category: "Pulses",
    categoryId: dal.body.categoryId,
    mrp: 12_000,
    stock: null,
  });
  const salt = await ask("POST", `/stores/${storeId}/products`, seller, {
    name: "Salt",
    salePrice: 2_500,
  });
  expect(salt.body.category).toBe("Uncategorized");

  const storefront = await ask("GET", `/storefronts/${link}`);
  expect(storefront.body).toMatchObject({ storeId, name: "आशा किराना", link, isOpen: true });
  expect(JSON.stringify(storefront.body)).not.toContain(sellerMobile.slice(3));
  const catalog = await ask("GET", `/storefronts/${link}/catalog`);
  const groups = catalog.body.categories.map((c: { name: string; productCount: number }) => [
    c.name,
    c.productCount,
  ]);
  expect(groups).toEqual([
    ["Pulses", 2],
    ["Uncategorized", 1],
  ]);

  const cart = await ask("POST", "/carts", undefined, { storeLink: link });
  expect(cart.status).toBe(201);
  const items = `/carts/${cart.body.id}/items`;
  await ask("POST", items, undefined, { productId: salt.body.id, qty: 1, storeLink: link });
  const filled = await ask("POST", items, undefined, {
    productId: dal.body.id,
    qty: 2,
    storeLink: link,
  });
  expect(filled.body).toMatchObject({
    itemCount: 3,
    subtotal: 36_300,
    deliveryFee: 0,
    total: 36_300,
  });
  expect(filled.body.items.find((item: { id: string }) => item.id === dal.body.id)).toMatchObject({
    productId: dal.body.id,
    name: "Toor dal 1 kg",
    category: "Pulses",
    mrp: 19_900,
    salePrice: 16_900,
    qty: 2,
    lineTotal: 33_800,
  });
  expect((await ask("GET", `/carts/${cart.body.id}`)).body).toEqual(filled.body);

  const buyerMobile = newMobile();
  const known = await ask("POST", "/customers", undefined, { mobile: buyerMobile, otp: "4321" });
  expect(known.status).toBe(201);
  const buyer: string = known.body.token;
  const wish = {
    cart: { id: cart.body.id },
    quote: filled.body.quote,
    name: "Ravi",
    address,
    payment: "cod",
    note: "Ring twice",
  };
  const key = { "idempotency-key": randomUUID() };
  const placed = await ask("POST", "/orders", buyer, wish, key);
  expect(placed.status).toBe(201);
  expect(placed.body).toMatchObject({
    number: 1001,
    status: "pending",
    paymentStatus: "unpaid",
    total: 36_300,
    channel: "api",
  });
  expect((await ask("POST", "/orders", buyer, wish, key)).body).toEqual(placed.body);
  expect((await ask("GET", `/carts/${cart.body.id}`)).body.items ?? []).toEqual([]);

  const { orderId } = placed.body;
  const seen = await ask("GET", `/stores/${storeId}/orders`, seller);
  expect(seen.body.data).toHaveLength(1);
  expect(seen.body.data[0]).toMatchObject({
    orderId,
    name: "Ravi",
    note: "Ring twice",
    customer: { mobile: buyerMobile },
  });
  const left = await ask("GET", `/stores/${storeId}/products/${dal.body.id}`, seller);
  expect(left.body.stock).toBe(3);

  const order = `/stores/${storeId}/orders/${orderId}`;
  const skipped = await ask("PATCH", order, seller, { status: "delivered" });
  expect([skipped.status, skipped.body.reason]).toEqual([409, "illegal_transition"]);
  for (const status of ["accepted", "accepted", "shipped", "delivered"]) {
    const stepped = await ask("PATCH", order, seller, { status });
    expect([stepped.status, stepped.body.status]).toEqual([200, status]);
    expect((await ask("GET", `/orders/${orderId}`, buyer)).body.status).toBe(status);
  }
  const late = await ask("POST", `/orders/${orderId}/cancel`, buyer);
  expect([late.status, late.body.reason]).toEqual([409, "illegal_transition"]);
  const customers = await ask("GET", `/stores/${storeId}/customers`, seller);
  expect(customers.body.data).toMatchObject([
    { name: "Ravi", mobile: buyerMobile, orderCount: 1, totalSpent: 36_300 },
  ]);
});
