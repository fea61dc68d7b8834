import { describe, expect, it } from "vitest";
import { orderEvents, orderItems, orders } from "@/db/schema/orders";
import { stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { AccountActor } from "@/lib/auth/actor";
import * as auth from "@/lib/auth/service";
import * as catalog from "@/lib/catalog/service";
import { newId, newSecret } from "@/lib/ids";
import { authorize, type OwnedStoreId } from "@/lib/stores/access";
import { createStore } from "@/lib/stores/service";
import { findWaiting, findWeek, listBestSellers } from "./service";

/** 23 November, 01:00 in Kolkata and still the 22nd in London. */
const now = new Date("2026-11-22T19:30:00Z");

async function openStore(): Promise<{ actor: AccountActor; storeId: OwnedStoreId }> {
  const input = { mobile: "+919876543210", otp: "1234" };
  const { account, sessionId } = await auth.signInSeller(input, "203.0.113.7");
  const actor: AccountActor = { kind: "account", accountId: account.id, sessionId };
  const made = await createStore(actor, { name: "Shop", address: { line1: "12 Lake Road" } });
  return { actor, storeId: await authorize(actor, made.storeId, "sell") };
}

type Row = typeof orders.$inferInsert;
let lastNumber = 1000;

async function order(storeId: string, createdAt: string, total: number, row: Partial<Row> = {}) {
  lastNumber += 1;
  await db()
    .insert(orders)
    .values({
      storeId,
      number: lastNumber,
      payment: "upi",
      channel: "api",
      name: "Asha",
      currency: "INR",
      subtotal: total,
      total,
      trackingToken: newSecret(),
      createdAt: new Date(createdAt),
      ...row,
    });
  return lastNumber;
}

describe("a store's last seven days", () => {
  it("are calendar days of its own zone, today last, without cancelled and returned orders", async () => {
    const { storeId } = await openStore();
    await order(storeId, "2026-11-22T19:00:00Z", 500);
    await order(storeId, "2026-11-22T18:00:00Z", 700);
    await order(storeId, "2026-11-22T17:00:00Z", 300);
    await order(storeId, "2026-11-22T16:00:00Z", 9_000, { status: "cancelled" });
    await order(storeId, "2026-11-22T15:00:00Z", 9_000, { status: "returned" });
    await order(storeId, "2026-11-16T18:29:00Z", 9_000);
    const { days, firstDay } = await findWeek(storeId, "Asia/Kolkata", now);
    expect(days.map(({ day }) => day)).toEqual(
      [17, 18, 19, 20, 21, 22, 23].map((day) => `2026-11-${day}`),
    );
    expect(days.slice(-2)).toEqual([
      { day: "2026-11-22", orders: 2, sales: 1000 },
      { day: "2026-11-23", orders: 1, sales: 500 },
    ]);
    expect(days.slice(0, 5).every((day) => day.orders === 0 && day.sales === 0)).toBe(true);
    expect(firstDay).toBe("2026-11-16");
  });

  it("hold zeros and no first day before the first order, and nothing of another store", async () => {
    const { storeId } = await openStore();
    const other = newId();
    const address = { line1: "1 Hill Road", country: "IN" };
    await db()
      .insert(stores)
      .values({ id: other, link: `shop-${other}`, name: "Other", address });
    await order(other, "2026-11-22T18:00:00Z", 700);
    const { days, firstDay } = await findWeek(storeId, "Asia/Kolkata", now);
    expect(days).toHaveLength(7);
    expect(days.reduce((sum, day) => sum + day.orders, 0)).toBe(0);
    expect(firstDay).toBeNull();
  });
});

describe("what sells best", () => {
  it("is counted in pieces over the same seven days, without what was cancelled", async () => {
    const { actor, storeId } = await openStore();
    const make = (name: string) =>
      catalog.createProduct(actor, storeId, { name, salePrice: 100, stock: null });
    const [rice, dal, ghee, salt] = await Promise.all(["Rice", "Dal", "Ghee", "Salt"].map(make));
    const sell = async (product: typeof rice, qty: number, at: string, row: Partial<Row> = {}) => {
      if (!product) throw new Error("It was not made.");
      const id = newId();
      await order(storeId, at, qty * 100, { id, ...row });
      await db()
        .insert(orderItems)
        .values({
          storeId,
          orderId: id,
          position: 0,
          productId: product.id,
          variantId: product.id,
          name: product.name,
          category: "Grains",
          mrp: 100,
          salePrice: 100,
          qty,
          lineTotal: qty * 100,
        });
    };
    await sell(rice, 2, "2026-11-22T19:00:00Z");
    await sell(dal, 3, "2026-11-20T10:00:00Z");
    await sell(rice, 2, "2026-11-16T18:31:00Z");
    await sell(salt, 50, "2026-11-16T18:29:00Z");
    await sell(ghee, 9, "2026-11-21T10:00:00Z", { status: "cancelled" });
    expect(await listBestSellers(storeId, "Asia/Kolkata", now)).toEqual([
      { productId: rice?.id, pieces: 4, sales: 400 },
      { productId: dal?.id, pieces: 3, sales: 300 },
    ]);
  });
});

describe("what waits in a store", () => {
  it("is nothing at first", async () => {
    const { storeId } = await openStore();
    expect(await findWaiting(storeId)).toEqual({
      pending: null,
      accepted: null,
      claims: { count: 0, oldest: [] },
      soldOut: [],
      low: [],
    });
  });

  it("names who has waited longest, what it comes to, what to ship and which money to look for", async () => {
    const { storeId } = await openStore();
    await order(storeId, "2026-11-22T12:00:00Z", 500, { name: "Late" });
    const early = await order(storeId, "2026-11-22T10:00:00Z", 300, { name: "Early" });
    await order(storeId, "2026-11-22T11:00:00Z", 100, { status: "accepted" });
    const oldest = await order(storeId, "2026-11-22T09:00:00Z", 100, { status: "accepted" });
    const claimed = await order(storeId, "2026-11-22T08:00:00Z", 250, {
      status: "shipped",
      paymentStatus: "claimed",
    });
    const gone = { status: "cancelled", paymentStatus: "claimed" } as const;
    await order(storeId, "2026-11-22T07:00:00Z", 250, gone);
    expect(await findWaiting(storeId)).toEqual({
      pending: { number: early, name: "Early", since: "2026-11-22T10:00:00.000Z", total: 800 },
      accepted: { number: oldest, name: "Asha", since: "2026-11-22T09:00:00.000Z" },
      claims: {
        count: 1,
        oldest: [{ number: claimed, total: 250, since: "2026-11-22T08:00:00.000Z" }],
      },
      soldOut: [],
      low: [],
    });
  });

  it("counts claims from when they were made, all of them, and names the first three", async () => {
    const { storeId } = await openStore();
    const claimed = { paymentStatus: "claimed" } as const;
    const numbers: number[] = [];
    for (const hour of [1, 2, 3, 4, 5]) {
      const id = newId();
      numbers.push(await order(storeId, `2026-11-22T0${hour}:00:00Z`, hour, { id, ...claimed }));
      // The first to be placed is the last to be paid for.
      await db()
        .insert(orderEvents)
        .values({
          storeId,
          orderId: id,
          kind: "payment",
          toStatus: "claimed",
          actorKind: "customer",
          createdAt: new Date(`2026-11-22T1${9 - hour}:00:00Z`),
        });
    }
    const { claims } = await findWaiting(storeId);
    expect(claims.count).toBe(5);
    expect(claims.oldest.map(({ number }) => number)).toEqual(numbers.toReversed().slice(0, 3));
    expect(claims.oldest[0]?.since).toBe("2026-11-22T14:00:00.000Z");
  });

  it("names products of which nothing is left, not those that are uncounted, hidden or in stock", async () => {
    const { actor, storeId } = await openStore();
    const make = (name: string, stock: number | null, status: "active" | "draft" = "active") =>
      catalog.createProduct(actor, storeId, { name, salePrice: 100, stock, status });
    await make("Out", 0);
    await make("Uncounted", null);
    await make("Few", 3);
    await make("There", 4);
    await make("Hidden", 0, "draft");
    await make("Hidden too", 1, "draft");
    const counts = await catalog.countProducts(storeId);
    expect([counts.soldOut, counts.low]).toEqual([1, 1]);
    const { soldOut, low } = await findWaiting(storeId);
    expect([soldOut, low]).toEqual([["Out"], ["Few"]]);
  });
});
