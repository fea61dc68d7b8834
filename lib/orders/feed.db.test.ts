import { sql } from "drizzle-orm";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { db, transaction } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import { newId } from "@/lib/ids";
import { authorize } from "@/lib/stores/access";
import type { DeskNews } from "./desk";
import { closeFeed } from "./feed";
import * as service from "./service";

const seller = { kind: "account", accountId: newId(), sessionId: newId() } as const;
const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
afterAll(closeFeed);

const soon = { timeout: 10_000, interval: 20 };

async function follow() {
  const shop = await openShop();
  const product = await addProduct(shop, { stock: 100 });
  const storeId = await authorize({ kind: "system" }, shop.storeId, "read");
  const heard: (DeskNews | "lost")[] = [];
  leaving.push(service.followOrders(storeId, (news) => heard.push(news)));
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon);
  const place = async () => orderOf(shop, await newBuyer(), { product });
  return { storeId, heard, place };
}

const connections = async () => {
  const rows = await db().execute<{ pid: number }>(sql`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = 'soko news'`);
  return rows.map(({ pid }) => pid);
};

it("tells of an order that is placed, and of its steps, and nothing of its buyer", async () => {
  const { storeId, heard, place } = await follow();
  expect(heard).toEqual([{ toAccept: 0, newest: 0, changed: [] }]);
  const { orderId } = await place();
  await vi.waitFor(() => expect(heard).toHaveLength(2), soon);
  await service.updateOrder(seller, storeId, orderId, { status: "accepted" });
  await vi.waitFor(() => expect(heard).toHaveLength(3), soon);
  expect(heard.slice(1)).toEqual([
    {
      toAccept: 1,
      newest: 1001,
      changed: [
        {
          number: 1001,
          status: "pending",
          paymentStatus: "unpaid",
          isNew: true,
          at: expect.any(String),
        },
      ],
    },
    {
      toAccept: 0,
      newest: 1001,
      changed: [
        {
          number: 1001,
          status: "accepted",
          paymentStatus: "unpaid",
          isNew: false,
          at: expect.any(String),
        },
      ],
    },
  ]);
});

it("tells each store's followers of their own orders alone", async () => {
  const [one, other] = [await follow(), await follow()];
  await one.place();
  await vi.waitFor(() => expect(one.heard).toHaveLength(2), soon);
  expect(other.heard).toHaveLength(1);
  await other.place();
  await vi.waitFor(() => expect(other.heard).toHaveLength(2), soon);
  expect(one.heard).toHaveLength(2);
});

it("tells nothing of what was rolled back", async () => {
  const { storeId, heard, place } = await follow();
  const { orderId } = await place();
  await vi.waitFor(() => expect(heard).toHaveLength(2), soon);
  const failing = transaction(async () => {
    await service.updateOrder(seller, storeId, orderId, { status: "accepted" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await service.updateOrder(seller, storeId, orderId, { status: "cancelled" });
  await vi.waitFor(() => expect(heard).toHaveLength(3), soon);
  expect(heard.at(-1)).toMatchObject({ changed: [{ status: "cancelled" }] });
});

it("listens on one connection, and again when that is gone, telling what was missed", async () => {
  const [{ heard, place }] = [await follow(), await follow()];
  const [pid, ...more] = await connections();
  expect(more).toEqual([]);
  await db().execute(sql`select pg_terminate_backend(${pid})`);
  await vi.waitFor(() => expect(heard.at(-1)).toBe("lost"), soon);
  await place();
  await vi.waitFor(
    () => expect(heard.at(-1)).toEqual({ toAccept: 1, newest: 1001, changed: [] }),
    soon,
  );
  await place();
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ newest: 1002 }), soon);
  expect(await connections()).toHaveLength(1);
});
