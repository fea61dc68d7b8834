import { asc, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { orderEvents } from "@/db/schema/orders";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import type { AccountActor, Actor } from "@/lib/auth/actor";
import { newId } from "@/lib/ids";
import { authorize } from "@/lib/stores/access";
import type { OrderChanges } from "./schema";
import * as service from "./service";

const account = (): AccountActor => ({ kind: "account", accountId: newId(), sessionId: newId() });
const seller = account();

async function withOrder(payment: "cod" | "upi" = "cod") {
  const shop = await openShop();
  const product = await addProduct(shop, { stock: 10 });
  const buyer = await newBuyer();
  const order = await orderOf(shop, buyer, { product, qty: 3, payment });
  const storeId = await authorize({ kind: "system" }, shop.storeId, "sell");
  const { orderId } = order;
  const change = (changes: OrderChanges, actor: Actor = seller) =>
    service.updateOrder(actor, storeId, orderId, changes);
  const undo = (actor: Actor = seller) => service.undoStep(actor, storeId, orderId);
  const state = async () => {
    const { status, paymentStatus } = await service.getStoreOrder(storeId, orderId);
    return `${status} ${paymentStatus}`;
  };
  const happened = async () => {
    const rows = await db()
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, orderId))
      .orderBy(asc(orderEvents.createdAt), asc(orderEvents.id));
    return rows.map(({ kind, toStatus }) => `${kind} ${toStatus}`);
  };
  return { shop, storeId, buyer, order, change, undo, state, happened };
}

/** As if so much time had gone by since all that was done. */
async function pass(seconds: number): Promise<void> {
  const by = sql`make_interval(secs => ${seconds})`;
  await db().execute(sql`update order_events set undo_until = undo_until - ${by}`);
  await db().execute(sql`update outbox_messages set due_at = due_at - ${by}`);
}

const messages = async () => {
  const rows = await db()
    .select({
      status: sql<string>`payload ->> 'status'`,
      droppedFor: outboxMessages.droppedFor,
      wait: sql<number>`round(extract(epoch from due_at - created_at))::int`,
    })
    .from(outboxMessages)
    .orderBy(outboxMessages.position);
  return rows.map(({ status, droppedFor, wait }) => `${status} ${droppedFor ?? "waits"} ${wait}`);
};

const tooLate = { code: "conflict", reason: "too_late" };

describe("a seller's step is taken back", () => {
  it("as if it had not been, with an event of its own and no message", async () => {
    const { change, undo, state, happened } = await withOrder();
    await change({ status: "accepted" });
    expect(await messages()).toEqual(["pending waits 0", "accepted waits 10"]);
    expect((await undo()).status).toBe("pending");
    expect(await state()).toBe("pending unpaid");
    expect(await happened()).toEqual(["placed pending", "status accepted", "undone pending"]);
    expect(await messages()).toEqual(["pending waits 0", "accepted undone 10"]);
  });

  it("and taken again, and told then", async () => {
    const { change, undo, state, order } = await withOrder();
    await change({ status: "accepted" });
    await undo();
    await change({ status: "accepted" });
    expect(await state()).toBe("accepted unpaid");
    expect(await messages()).toEqual([
      "pending waits 0",
      "accepted undone 10",
      "accepted waits 10",
    ]);
    const token = order.trackingUrl.split("/").at(-1) ?? "";
    const tracked = await service.findTrackedOrder(token);
    expect(tracked?.events.map(({ toStatus }) => toStatus)).toEqual(["pending", "accepted"]);
  });

  it("a delivery with the money that it brought", async () => {
    const { change, undo, state } = await withOrder("cod");
    for (const status of ["accepted", "shipped", "delivered"] as const) await change({ status });
    expect(await state()).toBe("delivered paid");
    await undo();
    expect(await state()).toBe("shipped unpaid");
    expect((await messages()).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "pending waits",
      "accepted waits",
      "shipped waits",
      "delivered undone",
      "paid undone",
    ]);
    await expect(undo()).rejects.toMatchObject(tooLate);
  });

  it("a payment that was confirmed by mistake, and the status with it when both were one step", async () => {
    const { change, undo, state } = await withOrder("upi");
    await change({ status: "accepted", paymentStatus: "paid" });
    await undo();
    expect(await state()).toBe("pending unpaid");
    await change({ paymentStatus: "paid" });
    await undo();
    expect(await state()).toBe("pending unpaid");
  });

  it("once, however often it is asked for at once", async () => {
    const { change, undo, state, happened } = await withOrder();
    for (const status of ["accepted", "shipped"] as const) await change({ status });
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => undo()));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await state()).toBe("accepted unpaid");
    expect((await happened()).filter((one) => one.startsWith("undone"))).toHaveLength(1);
  });
});

describe("a step stays", () => {
  it("once ten seconds are over by the database's clock", async () => {
    const { change, undo, state } = await withOrder();
    await change({ status: "accepted" });
    await pass(10);
    await expect(undo()).rejects.toMatchObject(tooLate);
    expect(await state()).toBe("accepted unpaid");
    expect(await messages()).toContain("accepted waits 0");
  });

  it("when another took it, or something has happened since", async () => {
    const { change, undo, state } = await withOrder();
    await change({ status: "accepted" });
    await expect(undo(account())).rejects.toMatchObject(tooLate);
    await change({ status: "shipped" }, account());
    await expect(undo()).rejects.toMatchObject(tooLate);
    expect(await state()).toBe("shipped unpaid");
  });

  it("when it put goods back, or was nobody's", async () => {
    for (const [actor, steps] of [
      [seller, ["cancelled"]],
      [seller, ["accepted", "shipped", "returned"]],
      [{ kind: "system" }, ["accepted"]],
    ] as const) {
      const { change, undo, state } = await withOrder();
      for (const status of steps) await change({ status }, actor);
      await expect(undo(actor)).rejects.toMatchObject(tooLate);
      expect(await state()).toBe(`${steps.at(-1)} unpaid`);
    }
  });

  it("when the order was only placed, or is another store's", async () => {
    const { undo, order } = await withOrder();
    await expect(undo()).rejects.toMatchObject(tooLate);
    const other = await withOrder();
    const foreign = service.undoStep(seller, other.storeId, order.orderId);
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  });
});
