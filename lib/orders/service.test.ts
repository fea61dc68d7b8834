import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { productVariants, stockMovements } from "@/db/schema/catalog";
import { customers } from "@/db/schema/customers";
import { orderEvents } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop, type Shop } from "@/e2e/fixtures/shop";
import { newId, newSecret } from "@/lib/ids";
import { authorize } from "@/lib/stores/access";
import { orderSchema, sellerOrderSchema, trackedOrderSchema } from "./schema";
import * as service from "./service";
import type { OrderStatus } from "./status";

const seller = { kind: "account", accountId: newId(), sessionId: newId() } as const;
const own = ({ storeId }: Shop) => authorize({ kind: "system" }, storeId, "sell");

/** A shop with ten of one product, of which one order took three. */
async function withOrder(payment: "cod" | "upi" = "cod") {
  const shop = await openShop();
  const product = await addProduct(shop, { stock: 10 });
  const buyer = await newBuyer();
  const order = await orderOf(shop, buyer, { product, qty: 3, payment });
  const storeId = await own(shop);
  const set = (status: OrderStatus) =>
    service.updateOrder(seller, storeId, order.orderId, { status });
  const stock = async () => {
    const [variant] = await db()
      .select()
      .from(productVariants)
      .where(eq(productVariants.id, product.productId));
    return variant?.stock;
  };
  const happened = async () => {
    const rows = await db()
      .select({ kind: orderEvents.kind, to: orderEvents.toStatus })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order.orderId))
      .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id));
    return rows.map(({ kind, to }) => `${kind} ${to}`);
  };
  const restocked = () =>
    db()
      .select({ delta: stockMovements.delta })
      .from(stockMovements)
      .where(and(eq(stockMovements.orderId, order.orderId), eq(stockMovements.kind, "restocked")));
  return { shop, product, buyer, order, storeId, set, stock, happened, restocked };
}

const tokenOf = (trackingUrl: string) => trackingUrl.split("/").at(-1) ?? "";
const illegal = { code: "conflict", reason: "illegal_transition" };

describe("a seller takes an order on", () => {
  it("step by step to delivered, each with its event and its message", async () => {
    const { set, happened, order } = await withOrder();
    for (const status of ["accepted", "shipped", "delivered"] as const) {
      expect((await set(status)).status).toBe(status);
    }
    expect(await happened()).toEqual([
      "placed pending",
      "status accepted",
      "status shipped",
      "status delivered",
      "payment paid",
    ]);
    const messages = await db().select().from(outboxMessages);
    expect(messages.map(({ payload }) => payload)).toContainEqual({
      orderId: order.orderId,
      number: 1001,
      status: "delivered",
    });
    expect(messages).toHaveLength(5);
  });

  it("and the same status again changes nothing", async () => {
    const { set, happened } = await withOrder();
    await set("accepted");
    const before = await happened();
    await Promise.all(Array.from({ length: 5 }, () => set("accepted")));
    expect(await happened()).toEqual(before);
  });

  it("but not by a step that is not there", async () => {
    const { set, happened, stock } = await withOrder();
    await expect(set("shipped")).rejects.toMatchObject(illegal);
    await set("accepted");
    await set("shipped");
    for (const status of ["pending", "accepted", "cancelled"] as const) {
      await expect(set(status)).rejects.toMatchObject(illegal);
    }
    await set("delivered");
    await expect(set("returned")).rejects.toMatchObject(illegal);
    expect(await happened()).toHaveLength(5);
    expect(await stock()).toBe(7);
  });

  it("cancelled twenty times at once, the goods are put back once", async () => {
    const { set, stock, happened, restocked } = await withOrder();
    await Promise.all(Array.from({ length: 20 }, () => set("cancelled")));
    expect(await stock()).toBe(10);
    expect(await restocked()).toEqual([{ delta: 3 }]);
    expect(await happened()).toEqual(["placed pending", "status cancelled"]);
  });

  it("cancelled by seller and buyer at once, the goods are put back once", async () => {
    const { order, buyer, set, stock, happened, restocked } = await withOrder();
    const both = Array.from({ length: 20 }, (_, n) =>
      n % 2 ? set("cancelled") : service.cancelOrder(buyer, order.orderId),
    );
    await Promise.all<unknown>(both);
    expect(await stock()).toBe(10);
    expect(await restocked()).toEqual([{ delta: 3 }]);
    expect(await happened()).toEqual(["placed pending", "status cancelled"]);
  });

  it("returned, the goods are put back", async () => {
    const { set, stock } = await withOrder();
    for (const status of ["accepted", "shipped", "returned"] as const) await set(status);
    expect(await stock()).toBe(10);
  });

  it("accepted and cancelled at once, it ends cancelled with one of each event at most", async () => {
    const { set, stock, happened } = await withOrder();
    await Promise.allSettled([set("accepted"), set("cancelled"), set("accepted")]);
    await set("cancelled");
    expect(await stock()).toBe(10);
    const events = await happened();
    expect(new Set(events).size).toBe(events.length);
  });

  it("and never another store's, nor one that is not there", async () => {
    const { order } = await withOrder();
    const other = await own(await openShop());
    for (const id of [order.orderId, newId()]) {
      const change = service.updateOrder(seller, other, id, { status: "accepted" });
      await expect(change).rejects.toMatchObject({ code: "not_found" });
      await expect(service.getStoreOrder(other, id)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await service.listOrderEvents(other, order.orderId)).toEqual([]);
    expect(await service.findStoreOrderByNumber(other, 1001)).toBeNull();
  });
});

describe("the payment of an order", () => {
  it("in cash is made on delivery, and by UPI is not", async () => {
    for (const [payment, expected] of [
      ["cod", "paid"],
      ["upi", "unpaid"],
    ] as const) {
      const { set } = await withOrder(payment);
      for (const status of ["accepted", "shipped"] as const) await set(status);
      expect((await set("delivered")).paymentStatus).toBe(expected);
    }
  });

  it("by UPI is claimed by the buyer and confirmed by the seller", async () => {
    const { order, storeId, happened } = await withOrder("upi");
    const token = tokenOf(order.trackingUrl);
    for (const reference of ["4411", "4412"]) {
      expect((await service.claimPayment(token, reference)).paymentStatus).toBe("claimed");
    }
    for (let n = 0; n < 2; n++) {
      const { paymentStatus } = await service.updateOrder(seller, storeId, order.orderId, {
        paymentStatus: "paid",
      });
      expect(paymentStatus).toBe("paid");
    }
    await expect(service.claimPayment(token, "4413")).rejects.toMatchObject(illegal);
    expect(await happened()).toEqual(["placed pending", "payment claimed", "payment paid"]);
  });

  it("cannot be claimed where there is nothing to pay", async () => {
    const cash = await withOrder("cod");
    const cancelled = await withOrder("upi");
    await cancelled.set("cancelled");
    for (const { order } of [cash, cancelled]) {
      const claim = service.claimPayment(tokenOf(order.trackingUrl), "4411");
      await expect(claim).rejects.toMatchObject(illegal);
    }
    const unknown = service.claimPayment(newSecret(), "4411");
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  it("that was made stays paid through a cancellation, until it is refunded", async () => {
    const { storeId, order, set } = await withOrder("upi");
    const pay = (paymentStatus: "paid" | "refunded" | "unpaid") =>
      service.updateOrder(seller, storeId, order.orderId, { paymentStatus });
    await expect(pay("refunded")).rejects.toMatchObject(illegal);
    await pay("paid");
    expect((await set("cancelled")).paymentStatus).toBe("paid");
    expect((await pay("refunded")).paymentStatus).toBe("refunded");
    await expect(pay("unpaid")).rejects.toMatchObject(illegal);
  });

  it("and the status change together or not at all", async () => {
    const { storeId, order, happened } = await withOrder();
    const both = { status: "accepted", paymentStatus: "refunded" } as const;
    const change = service.updateOrder(seller, storeId, order.orderId, both);
    await expect(change).rejects.toMatchObject(illegal);
    expect(await happened()).toEqual(["placed pending"]);
  });
});

describe("a buyer", () => {
  it("cancels while the order is pending, also a second time, and not once it was accepted", async () => {
    const { buyer, order, stock, restocked } = await withOrder();
    const cancels = Array.from({ length: 20 }, () => service.cancelOrder(buyer, order.orderId));
    for (const { status } of await Promise.all(cancels)) expect(status).toBe("cancelled");
    expect(await stock()).toBe(10);
    expect(await restocked()).toHaveLength(1);

    const accepted = await withOrder();
    await accepted.set("accepted");
    const late = service.cancelOrder(accepted.buyer, accepted.order.orderId);
    await expect(late).rejects.toMatchObject(illegal);
    expect(await accepted.stock()).toBe(7);
  });

  it("reads and cancels no one else's order", async () => {
    const { buyer, order } = await withOrder();
    const stranger = await newBuyer();
    const tries = [
      () => service.getOrder(stranger, order.orderId),
      () => service.cancelOrder(stranger, order.orderId),
      () => service.getOrder(buyer, newId()),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    expect((await service.listOrders(stranger, { limit: 20 })).data).toEqual([]);
    expect(orderSchema.parse(await service.getOrder(buyer, order.orderId))).toEqual(order);
  });

  it("without proof of their number reads what this session ordered, and nothing else", async () => {
    const shop = await openShop();
    const product = await addProduct(shop);
    const proven = await newBuyer();
    const [first, second] = [
      await newBuyer({ proven: false, of: proven }),
      await newBuyer({ proven: false, of: proven }),
    ];
    const placed = new Map(
      await Promise.all(
        [proven, first, second].map(
          async (actor) => [actor, (await orderOf(shop, actor, { product })).orderId] as const,
        ),
      ),
    );
    for (const [actor, orderId] of placed) {
      const { data } = await service.listOrders(actor, { limit: 20 });
      expect(data.map((order) => order.orderId)).toEqual([orderId]);
      for (const other of placed.values()) {
        if (other === orderId) continue;
        const read = service.getOrder(actor, other);
        await expect(read).rejects.toMatchObject({ code: "not_found" });
        const cancel = service.cancelOrder(actor, other);
        await expect(cancel).rejects.toMatchObject({ code: "not_found" });
      }
    }
  });
});

describe("a store's list of orders", () => {
  it("goes on page by page, from either end, without losing or repeating one", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: null });
    const buyer = await newBuyer();
    for (let n = 0; n < 7; n++) await orderOf(shop, buyer, { product });
    const storeId = await own(shop);
    const all = async (sort?: "newest" | "oldest") => {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await service.listStoreOrders(storeId, { limit: 3, cursor, sort });
        seen.push(...page.data.map(({ number }) => number));
        cursor = page.nextCursor ?? undefined;
      } while (cursor && seen.length < 20);
      return seen;
    };
    expect(await all()).toEqual([1007, 1006, 1005, 1004, 1003, 1002, 1001]);
    expect(await all("oldest")).toEqual([1001, 1002, 1003, 1004, 1005, 1006, 1007]);
    const buyers = await service.listOrders(buyer, { limit: 3 });
    expect(buyers.data.map(({ number }) => number)).toEqual([1007, 1006, 1005]);
    const bad = service.listStoreOrders(storeId, { limit: 3, cursor: "made-up" });
    await expect(bad).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is searched by number, name and phone, taken as they are", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: null });
    const [asha, ravi] = [await newBuyer(), await newBuyer()];
    await orderOf(shop, asha, { product, name: "Asha 100% (Rao)" });
    await orderOf(shop, ravi, { product, name: "Ravi_Kumar" });
    const [row] = await db().select().from(customers).where(eq(customers.id, ravi.customerId));
    const mobile = row?.mobile ?? "";
    const storeId = await own(shop);
    const found = async (q: string) => {
      const { data } = await service.listStoreOrders(storeId, { limit: 20, q });
      return data.map(({ number }) => number);
    };
    expect(await found("1001")).toEqual([1001]);
    expect(await found("#1002")).toEqual([1002]);
    expect(await found("asha")).toEqual([1001]);
    expect(await found("100%")).toEqual([1001]);
    expect(await found("(a+)+$")).toEqual([]);
    expect(await found("i_k")).toEqual([1002]);
    expect(await found("%%")).toEqual([]);
    expect(await found(mobile)).toEqual([1002]);
    expect(await found(`${mobile.slice(3, 8)} ${mobile.slice(8)}`)).toEqual([1002]);
    expect(await found(`0${mobile.slice(3)}`)).toEqual([1002]);
    expect(await found("  ")).toEqual([1002, 1001]);
  });

  it("is filtered by status and channel, and counted", async () => {
    const { storeId, set, order, shop, product, buyer } = await withOrder();
    await set("accepted");
    await orderOf(shop, buyer, { product });
    const numbers = async (query: object) => {
      const { data } = await service.listStoreOrders(storeId, { limit: 20, ...query });
      return data.map(({ number }) => number);
    };
    expect(await numbers({ status: "accepted" })).toEqual([1001]);
    expect(await numbers({ status: ["accepted", "pending"] })).toEqual([1002, 1001]);
    expect(await numbers({ channel: "counter" })).toEqual([]);
    expect(await service.countOrders(storeId)).toEqual({
      pending: 1,
      accepted: 1,
      shipped: 0,
      delivered: 0,
      cancelled: 0,
      returned: 0,
    });
    const found = await service.findStoreOrderByNumber(storeId, order.number);
    expect(sellerOrderSchema.parse(found)).toMatchObject({
      orderId: order.orderId,
      customer: { id: buyer.customerId, name: "Meena Iyer" },
    });
  });
});

describe("the tracking link", () => {
  it("shows the order without the buyer's number, address and whole name", async () => {
    const { order, set, buyer } = await withOrder();
    await set("accepted");
    const tracked = trackedOrderSchema.parse(
      await service.findTrackedOrder(tokenOf(order.trackingUrl)),
    );
    expect(tracked).toMatchObject({ number: 1001, status: "accepted", firstName: "Meena" });
    expect(tracked.city).toBe("Pune");
    expect(tracked.events.map(({ toStatus }) => toStatus)).toEqual(["pending", "accepted"]);
    const [row] = await db().select().from(customers).where(eq(customers.id, buyer.customerId));
    const said = JSON.stringify(tracked);
    for (const secret of [row?.mobile ?? "", "Temple Street", "Iyer", buyer.customerId]) {
      expect(said).not.toContain(secret);
    }
  });

  it("leads nowhere when it is guessed", async () => {
    for (const token of [newSecret(), "", "x", "' or 1=1 --"]) {
      expect(await service.findTrackedOrder(token)).toBeNull();
    }
  });
});
