import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { products, productVariants, stockMovements } from "@/db/schema/catalog";
import { orderEvents } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop, type ShopProduct } from "@/e2e/fixtures/shop";
import type { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { authorize } from "@/lib/stores/access";
import { type OrderLines, sellerOrderSchema } from "./schema";
import * as service from "./service";

const seller = { kind: "account", accountId: newId(), sessionId: newId() } as const;

/** A shop that asks 40 for delivery below 500, with an order of three of ten at 55 each. */
async function withOrder(payment: "cod" | "upi" = "cod") {
  const shop = await openShop({ deliveryFee: 4_000, freeDeliveryAbove: 50_000 });
  const rice = await addProduct(shop, { stock: 10, name: "Rice" });
  const dal = await addProduct(shop, { stock: 4, salePrice: 20_000, name: "Dal" });
  const buyer = await newBuyer();
  const { orderId, trackingUrl } = await orderOf(shop, buyer, { product: rice, qty: 3, payment });
  const storeId = await authorize({ kind: "system" }, shop.storeId, "sell");
  const read = () => service.getStoreOrder(storeId, orderId);
  const edit = async (items: OrderLines["items"], etag?: string) =>
    service.editItems(seller, storeId, orderId, items, etag ?? (await read()).etag);
  const cancel = () => service.updateOrder(seller, storeId, orderId, { status: "cancelled" });
  const stock = async ({ productId }: ShopProduct) => {
    const [row] = await db()
      .select()
      .from(productVariants)
      .where(eq(productVariants.id, productId));
    return row?.stock;
  };
  const moved = async ({ productId }: ShopProduct) => {
    const rows = await db()
      .select()
      .from(stockMovements)
      .where(and(eq(stockMovements.orderId, orderId), eq(stockMovements.variantId, productId)))
      .orderBy(asc(stockMovements.id));
    return rows.map(({ kind, delta, revision }) => `${kind} ${delta} in ${revision}`);
  };
  const events = () =>
    db()
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, orderId))
      .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id));
  const told = async () => (await db().select().from(outboxMessages)).map(({ kind }) => kind);
  const facts = { shop, rice, dal, buyer, orderId, storeId, trackingUrl };
  return { ...facts, read, edit, cancel, stock, moved, events, told };
}

const line = ({ productId }: ShopProduct, qty: number) => ({ productId, qty });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable("It was not refused."),
    (error: AppError) => error,
  );

/** What every store's books must say, whatever was edited: movements make the stock, lines what was sold. */
async function expectBooksRight() {
  const variants = await db().select().from(productVariants);
  const movements = await db().select().from(stockMovements);
  for (const { id, stock } of variants) {
    const of = movements.filter(({ variantId }) => variantId === id);
    expect(of.reduce((sum, { delta }) => sum + delta, 0)).toBe(stock ?? 0);
    expect(stock ?? 0).toBeGreaterThanOrEqual(0);
  }
}

describe("the lines of a pending order are edited", () => {
  it("with sums as at checkout, stock by the difference, an event, and a message", async () => {
    const { edit, rice, dal, stock, moved, events, told, read } = await withOrder();
    expect(await read()).toMatchObject({ subtotal: 16_500, deliveryFee: 4_000, total: 20_500 });
    const edited = sellerOrderSchema.parse(await edit([line(rice, 5), line(dal, 2)]));
    expect(edited).toMatchObject({ subtotal: 67_500, deliveryFee: 0, total: 67_500 });
    expect(edited.items.map(({ name, qty }) => [name, qty])).toEqual([
      ["Rice", 5],
      ["Dal", 2],
    ]);
    expect([await stock(rice), await stock(dal)]).toEqual([5, 2]);

    const less = await edit([line(dal, 1)]);
    expect(less).toMatchObject({ subtotal: 20_000, deliveryFee: 4_000, total: 24_000 });
    expect([await stock(rice), await stock(dal)]).toEqual([10, 3]);
    expect(await moved(rice)).toEqual(["sold -3 in 0", "sold -2 in 1", "restocked 5 in 2"]);
    expect(await moved(dal)).toEqual(["sold -2 in 1", "restocked 1 in 2"]);

    const [, first, second] = await events();
    expect(first).toMatchObject({ kind: "edited", actorKind: "account", toStatus: "pending" });
    expect(first?.details?.edit).toEqual({
      lines: [
        { name: "Rice", options: {}, from: 3, to: 5 },
        { name: "Dal", options: {}, from: 0, to: 2 },
      ],
      totalFrom: 20_500,
      totalTo: 67_500,
    });
    expect(second?.details?.edit?.lines).toContainEqual({
      name: "Rice",
      options: {},
      from: 5,
      to: 0,
    });
    expect(await told()).toEqual(["order_placed", "order_edited", "order_edited"]);
    await expectBooksRight();
  });

  it("keeps the price of what was ordered, and takes today's for what is new", async () => {
    const { edit, rice, dal } = await withOrder();
    await db().update(productVariants).set({ salePrice: 5_900, mrp: 6_500 });
    const { items } = await edit([line(rice, 4), line(dal, 1)]);
    expect(items.map(({ salePrice }) => salePrice)).toEqual([5_500, 5_900]);
  });

  it("takes a chosen variant, and asks for one that was not", async () => {
    const { edit, shop, rice } = await withOrder();
    const shirt = await addProduct(shop, { sizes: ["S", "M"], stock: 3 });
    const unchosen = await refusalOf(edit([line(rice, 3), line(shirt, 1)]));
    expect(unchosen).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "items.1.variantId" }],
    });
    const [variantId] = shirt.variantIds;
    const { items } = await edit([line(rice, 3), { ...line(shirt, 1), variantId }]);
    expect(items[1]).toMatchObject({ variantId, options: { Size: "S" } });
  });

  it("and what stands already is no change", async () => {
    const { edit, rice, read, events, told } = await withOrder();
    const before = await read();
    expect(await edit([line(rice, 3)])).toEqual(before);
    expect(await events()).toHaveLength(1);
    expect(await told()).toEqual(["order_placed"]);
  });

  it("where a counter sale goes nowhere, without delivery", async () => {
    const { edit, rice, orderId } = await withOrder();
    const { orders } = await import("@/db/schema/orders");
    await db().update(orders).set({ address: null }).where(eq(orders.id, orderId));
    expect(await edit([line(rice, 1)])).toMatchObject({ deliveryFee: 0, total: 5_500 });
  });
});

describe("an edit is refused, and nothing changes,", () => {
  it("beyond what is left, naming the line", async () => {
    const { edit, rice, dal, stock, read, moved, events } = await withOrder();
    const before = await read();
    const refusal = await refusalOf(edit([line(rice, 1), line(dal, 5)]));
    expect(refusal).toMatchObject({ reason: "insufficient_stock", errors: [{ path: "items.1" }] });
    expect((await refusalOf(edit([line(rice, 14)]))).reason).toBe("insufficient_stock");
    expect(await read()).toEqual(before);
    expect([await stock(rice), await stock(dal)]).toEqual([7, 4]);
    expect(await moved(dal)).toEqual([]);
    expect(await events()).toHaveLength(1);
    await edit([line(rice, 10)]);
    expect(await stock(rice)).toBe(0);
    await expectBooksRight();
  });

  it("on lines that it did not see", async () => {
    const { edit, rice, read } = await withOrder();
    const { etag } = await read();
    await edit([line(rice, 2)], etag);
    const late = await refusalOf(edit([line(rice, 9)], etag));
    expect(late.code).toBe("precondition_failed");
    expect((await refusalOf(edit([line(rice, 9)], "*"))).code).toBe("precondition_failed");
    expect((await read()).items[0]?.qty).toBe(2);
  });

  it("once it was accepted, paid or said to be", async () => {
    const accepted = await withOrder();
    await service.updateOrder(seller, accepted.storeId, accepted.orderId, { status: "accepted" });
    expect(await refusalOf(accepted.edit([line(accepted.rice, 1)]))).toMatchObject({
      reason: "illegal_transition",
    });
    const claimed = await withOrder("upi");
    await service.claimPayment(claimed.trackingUrl.split("/").at(-1) ?? "", "441144114411");
    const paid = await withOrder("upi");
    await service.updateOrder(seller, paid.storeId, paid.orderId, { paymentStatus: "paid" });
    for (const { edit, rice, stock } of [claimed, paid]) {
      expect((await refusalOf(edit([line(rice, 1)]))).reason).toBe("payment_made");
      expect(await stock(rice)).toBe(7);
    }
  });

  it("with what is hidden, another store's, or nothing that is", async () => {
    const { edit, rice, dal, shop } = await withOrder();
    const foreign = await addProduct(await openShop());
    await db().update(products).set({ status: "draft" }).where(eq(products.id, dal.productId));
    expect((await refusalOf(edit([line(rice, 3), line(dal, 1)]))).reason).toBe("unavailable");
    for (const productId of [foreign.productId, newId()]) {
      const refusal = await refusalOf(edit([line(rice, 3), { productId, qty: 1 }]));
      expect(refusal.code).toBe("not_found");
    }
    const other = await addProduct(shop);
    const mixed = { productId: other.productId, variantId: rice.productId, qty: 1 };
    expect((await refusalOf(edit([mixed]))).code).toBe("not_found");
  });

  it("in another store, as if it were not there", async () => {
    const { rice, orderId, read } = await withOrder();
    const other = await authorize({ kind: "system" }, (await openShop()).storeId, "sell");
    const { etag } = await read();
    const tried = service.editItems(seller, other, orderId, [line(rice, 1)], etag);
    expect((await refusalOf(tried)).code).toBe("not_found");
  });
});

describe("at once", () => {
  it("twenty edits of the same lines, one is made and the others are told", async () => {
    const { edit, rice, read, stock, events } = await withOrder();
    const { etag } = await read();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => edit([line(rice, (n % 9) + 4)], etag)),
    );
    const made = tries.filter(({ status }) => status === "fulfilled");
    expect(made).toHaveLength(1);
    const qty = (await read()).items[0]?.qty ?? 0;
    expect(await stock(rice)).toBe(10 - qty);
    expect(await events()).toHaveLength(2);
    await expectBooksRight();
  });

  it("edits and cancellations, what it then held is put back, once", async () => {
    for (let round = 0; round < 10; round++) {
      const { edit, cancel, rice, dal, read, stock, moved } = await withOrder();
      const { etag } = await read();
      await Promise.allSettled([
        edit([line(rice, 6), line(dal, 2)], etag),
        cancel(),
        edit([line(dal, 4)], etag),
        cancel(),
      ]);
      expect((await cancel()).status).toBe("cancelled");
      expect([await stock(rice), await stock(dal)]).toEqual([10, 4]);
      const back = (await moved(rice)).filter((each) => /^restocked \d+ in 0$/.test(each));
      expect(back.length).toBeLessThanOrEqual(1);
    }
    await expectBooksRight();
  });

  it("edits and new orders, stock is never below zero", async () => {
    const { edit, rice, dal, shop, stock, read } = await withOrder();
    const buyers = await Promise.all(Array.from({ length: 12 }, () => newBuyer()));
    const work = buyers.map((buyer, n) =>
      n % 3 === 0
        ? edit([line(dal, 4), line(rice, 3 + n)])
        : orderOf(shop, buyer, { product: n % 3 === 1 ? rice : dal, qty: 2 }),
    );
    await Promise.allSettled<unknown>(work);
    for (const product of [rice, dal]) expect(await stock(product)).toBeGreaterThanOrEqual(0);
    expect((await read()).items.length).toBeGreaterThan(0);
    await expectBooksRight();
  });

  it("edits of orders of the same things in another order never wait for each other", async () => {
    const { edit, rice, dal, shop, buyer, storeId } = await withOrder();
    await db().update(productVariants).set({ stock: 1_000 });
    const { orderId } = await orderOf(shop, buyer, { product: dal, qty: 2 });
    const other = async (items: OrderLines["items"]) => {
      const { etag } = await service.getStoreOrder(storeId, orderId);
      return service.editItems(seller, storeId, orderId, items, etag);
    };
    for (let n = 1; n <= 15; n++) {
      await Promise.all([
        edit([line(rice, n + 3), line(dal, n)]),
        other([line(dal, n + 2), line(rice, n)]),
      ]);
    }
    await expectBooksRight();
  });
});

describe("an order cancelled after edits", () => {
  it("puts back exactly what it then holds", async () => {
    const { edit, cancel, rice, dal, stock, moved } = await withOrder();
    await edit([line(rice, 1), line(dal, 3)]);
    await edit([line(rice, 2), line(dal, 1)]);
    await cancel();
    await cancel();
    expect([await stock(rice), await stock(dal)]).toEqual([10, 4]);
    expect(await moved(rice)).toEqual([
      "sold -3 in 0",
      "restocked 2 in 1",
      "sold -1 in 2",
      "restocked 2 in 0",
    ]);
    await expectBooksRight();
  });
});

describe("a note", () => {
  it("is the store's alone: no message, nothing on the buyer's page", async () => {
    const { storeId, orderId, trackingUrl, events, told } = await withOrder();
    await service.addNote(seller, storeId, orderId, "Calls after six.");
    expect((await events()).at(-1)).toMatchObject({ kind: "note", note: "Calls after six." });
    const seen = await service.findTrackedOrder(trackingUrl.split("/").at(-1) ?? "");
    expect(JSON.stringify(seen)).not.toContain("Calls after six.");
    expect(seen?.events).toHaveLength(1);
    expect(await told()).toEqual(["order_placed"]);
    const other = await authorize({ kind: "system" }, (await openShop()).storeId, "sell");
    const foreign = service.addNote(seller, other, orderId, "Mine now.");
    expect((await refusalOf(foreign)).code).toBe("not_found");
  });
});

describe("a cancellation's reason", () => {
  it("is kept with its event and told to everyone who may know of it", async () => {
    const { storeId, orderId, events, buyer, trackingUrl, read } = await withOrder();
    const why = { cancelReason: "other", cancelNote: "The van broke down." } as const;
    const change = { status: "cancelled", ...why } as const;
    expect(await service.updateOrder(seller, storeId, orderId, change)).toMatchObject(why);
    expect((await events()).at(-1)).toMatchObject({
      note: "The van broke down.",
      details: { cancelReason: "other" },
    });
    const [message] = await db()
      .select()
      .from(outboxMessages)
      .where(eq(outboxMessages.kind, "order_status"));
    expect(message?.payload).toMatchObject({ reason: "other", note: "The van broke down." });
    expect(await service.getOrder(buyer, orderId)).toMatchObject(why);
    expect(await service.findTrackedOrder(trackingUrl.split("/").at(-1) ?? "")).toMatchObject(why);
    const again = { status: "cancelled", cancelReason: "closed" } as const;
    await service.updateOrder(seller, storeId, orderId, again);
    expect(await read()).toMatchObject(why);
  });

  it("is none where none was given", async () => {
    const { cancel } = await withOrder();
    expect(await cancel()).toMatchObject({ cancelReason: null, cancelNote: null });
  });
});

describe("a store that accepts every order", () => {
  it("has it placed and accepted at once, with one message", async () => {
    const { shop, buyer, rice, storeId } = await withOrder();
    await db().update(stores).set({ autoAccept: true }).where(eq(stores.id, shop.storeId));
    await db().delete(outboxMessages);
    const order = await orderOf(shop, buyer, { product: rice, qty: 1 });
    expect(order.status).toBe("accepted");
    const happened = await service.listOrderEvents(storeId, order.orderId);
    expect(happened.map(({ kind, toStatus, by }) => `${kind} ${toStatus} ${by}`)).toEqual([
      "placed pending buyer",
      "status accepted system",
    ]);
    const messages = await db().select().from(outboxMessages);
    expect(messages).toMatchObject([
      {
        kind: "order_placed",
        payload: { orderId: order.orderId, number: order.number, status: "accepted" },
      },
    ]);
  });
});
