import { beforeAll, describe, expect, it } from "vitest";
import { call, problemOf, request } from "@/e2e/fixtures/api-client";
import {
  addProduct,
  newBuyer,
  newSeller,
  openStore,
  orderOf,
  tryOrder,
} from "@/e2e/fixtures/people";
import { getProduct } from "@/lib/catalog/contract";
import { editOrderItems, getOrder, getStoreOrder, updateOrder } from "@/lib/orders/contract";
import { getStorefront, updateStore } from "@/lib/stores/contract";

let token: string;
let storeId: string;
let link: string;

beforeAll(async () => {
  token = (await newSeller()).token;
  ({ storeId, link } = await openStore(token));
});

/** An order of two of ten, as its seller knows it. */
async function placed() {
  const { id: productId } = await addProduct(token, storeId, { stock: 10 });
  const buyer = await newBuyer();
  const answer = await tryOrder(buyer.token, orderOf(link, [{ productId, qty: 2 }]));
  const { orderId } = JSON.parse(answer.text) as { orderId: string };
  const params = { storeId, orderId };
  const edit = (qty: number, etag: string | null, of = productId) =>
    request(editOrderItems, {
      token,
      params,
      body: { items: [{ productId: of, qty }] },
      ...(etag !== null && { headers: { "if-match": etag } }),
    });
  const read = async () => (await call(getStoreOrder, { token, params })).body;
  const stock = async () =>
    (await call(getProduct, { token, params: { storeId, productId } })).body.stock;
  return { productId, buyer, params, edit, read, stock };
}

describe("the lines of a pending order", () => {
  it("are those sent, on the ETag of the last read, and the stock follows", async () => {
    const { edit, read, stock, buyer, params } = await placed();
    const { etag } = await read();
    const answer = await edit(5, etag);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).not.toBe(etag);
    expect(await read()).toMatchObject({ subtotal: 84_500, total: 84_500, status: "pending" });
    expect(await stock()).toBe(5);
    const { orderId } = params;
    const seen = await call(getOrder, { token: buyer.token, params: { orderId } });
    expect(seen.body.total).toBe(84_500);
  });

  it("stay as they are without the ETag, on a stale one, and beyond the stock", async () => {
    const { edit, read, stock } = await placed();
    const before = await read();
    expect((await edit(3, null)).status).toBe(428);
    expect((await edit(3, '"7"')).status).toBe(412);
    expect((await edit(3, "nonsense")).status).toBe(412);
    const short = await edit(11, before.etag);
    expect(short.status).toBe(409);
    expect(problemOf(short)).toMatchObject({
      reason: "insufficient_stock",
      errors: [{ path: "items.0" }],
    });
    expect(await read()).toEqual(before);
    expect(await stock()).toBe(8);
  });

  it("cannot be none, doubled, or without a whole quantity", async () => {
    const { productId, params, read } = await placed();
    const line = { productId, qty: 1 };
    const before = await read();
    const headers = { "if-match": before.etag };
    const wrong = [
      [],
      [line, line],
      [{ productId, qty: 0 }],
      [{ productId, qty: 1.5 }],
      [{ qty: 1 }],
    ];
    for (const items of wrong) {
      // Wrong on purpose.
      const body = { items } as { items: [] };
      const answer = await request(editOrderItems, { token, params, body, headers });
      expect(answer.status, JSON.stringify(items)).toBe(400);
    }
    expect(await read()).toEqual(before);
  });

  it("hold nothing of another store", async () => {
    const { edit, read } = await placed();
    const other = await newSeller();
    const store = await openStore(other.token);
    const foreign = await addProduct(other.token, store.storeId);
    expect((await edit(1, (await read()).etag, foreign.id)).status).toBe(404);
  });

  it("are closed once the order was accepted", async () => {
    const { edit, read, params } = await placed();
    await call(updateOrder, { token, params, body: { status: "accepted" } });
    const answer = await edit(1, (await read()).etag);
    expect([answer.status, problemOf(answer).reason]).toEqual([409, "illegal_transition"]);
  });
});

describe("a cancellation", () => {
  it("says why, to seller and buyer", async () => {
    const { params, buyer } = await placed();
    const why = { cancelReason: "other", cancelNote: "The van broke down." } as const;
    const body = { status: "cancelled", ...why } as const;
    expect((await call(updateOrder, { token, params, body })).body).toMatchObject(why);
    const { orderId } = params;
    const seen = await call(getOrder, { token: buyer.token, params: { orderId } });
    expect(seen.body).toMatchObject(why);
  });

  it.each([
    { status: "accepted", cancelReason: "closed" },
    { cancelReason: "closed" },
    { status: "cancelled", cancelReason: "other" },
    { status: "cancelled", cancelReason: "closed", cancelNote: "x" },
    { status: "cancelled", cancelNote: "x" },
    { status: "cancelled", cancelReason: "other", cancelNote: "x".repeat(201) },
    { status: "cancelled", cancelReason: "bored" },
  ])("is refused as %o", async (wrong) => {
    const { params, read } = await placed();
    const body = wrong as { status: "cancelled" };
    expect((await request(updateOrder, { token, params, body })).status).toBe(400);
    expect((await read()).status).toBe("pending");
  });
});

describe("a store's GST number and auto-accept", () => {
  it("are its seller's to read and change, and no buyer's", async () => {
    const seller = await newSeller();
    const store = await openStore(seller.token);
    const params = { storeId: store.storeId };
    expect(store).toMatchObject({ gstin: null, autoAccept: false });
    const changed = await call(updateStore, {
      token: seller.token,
      params,
      body: { gstin: "27aapfu0939f1zv", autoAccept: true },
    });
    expect(changed.body).toMatchObject({ gstin: "27AAPFU0939F1ZV", autoAccept: true });
    const wrong = { gstin: "27AAPFU0939F1ZW" };
    const refused = await request(updateStore, { token: seller.token, params, body: wrong });
    expect(refused.status).toBe(400);
    const shop = await call(getStorefront, { params: { storeLink: store.link } });
    expect(Object.keys(shop.body)).not.toContain("gstin");
    expect(Object.keys(shop.body)).not.toContain("autoAccept");
    const { id: productId } = await addProduct(seller.token, store.storeId, { stock: 3 });
    const buyer = await newBuyer();
    const answer = await tryOrder(buyer.token, orderOf(store.link, [{ productId, qty: 1 }]));
    expect(JSON.parse(answer.text)).toMatchObject({ status: "accepted" });
  });
});
