import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import * as orders from "@/lib/orders/service";
import type { OrderStatus } from "@/lib/orders/status";
import { authorize } from "@/lib/stores/access";
import type { Message, Outcome, Sender } from "./sender";
import { sendDue } from "./service";

const seller = { kind: "account", accountId: newId(), sessionId: newId() } as const;

/** A gateway that keeps what it is given, and answers as it is told. */
class Gateway implements Sender {
  readonly got: Message[] = [];
  answer: (message: Message) => Promise<Outcome> = async () => ({ is: "taken" });

  async send(message: Message): Promise<Outcome> {
    this.got.push(message);
    return this.answer(message);
  }

  get texts(): string[] {
    return this.got.map(({ text }) => text.replace(/ ?https?:.*/, ""));
  }
}

/** More than a worker takes in hand at once. */
const ORDERS = 30;

const UNDO_S = 10;

const failed: Outcome = { is: "failed", why: "503", mayHaveGone: false, retryAfter: null };
let gateway: Gateway;
let said: string[];

beforeEach(() => {
  Object.assign(env(), { OTP_MODE: "sms" });
  gateway = new Gateway();
  said = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
});
afterEach(() => {
  Object.assign(env(), { OTP_MODE: "bypass" });
  vi.restoreAllMocks();
});

/** An order by a buyer whose number was proven, and a way to take it on. */
async function withOrder({ proven = true, payment = "upi" as "cod" | "upi", name = "Asha" } = {}) {
  const shop = await openShop({ name });
  const order = await orderOf(shop, await newBuyer({ proven }), {
    product: await addProduct(shop, { stock: 1_000 }),
    payment,
  });
  const storeId = await authorize({ kind: "system" }, shop.storeId, "sell");
  /** A step whose time to be taken back is over. */
  const set = async (status: OrderStatus) => {
    await orders.updateOrder(seller, storeId, order.orderId, { status });
    await pass(UNDO_S);
  };
  return { shop, order, storeId, set };
}

async function drain(by: Sender = gateway): Promise<void> {
  for (let rounds = 0; rounds < 100; rounds++) if (!(await sendDue(by))) return;
  throw new Error("The outbox does not run dry.");
}

const rows = () =>
  db()
    .select({
      id: outboxMessages.id,
      status: sql<string>`payload ->> 'status'`,
      sentAt: outboxMessages.sentAt,
      droppedFor: outboxMessages.droppedFor,
      attempts: outboxMessages.attempts,
      wait: sql<number>`extract(epoch from due_at - now())::float`,
    })
    .from(outboxMessages)
    .orderBy(outboxMessages.position);

/** As if so much time had gone by. */
const pass = (seconds: number) =>
  db().execute(sql`update outbox_messages set due_at = due_at - make_interval(secs => ${seconds}),
    leased_until = leased_until - make_interval(secs => ${seconds})`);

describe("an order's messages", () => {
  it("go to its buyer in its order, each once, with a link to follow it", async () => {
    const { order, set } = await withOrder({ payment: "cod" });
    for (const status of ["accepted", "shipped", "delivered"] as const) {
      await drain();
      await set(status);
    }
    await drain();
    await drain();
    expect(gateway.texts).toEqual([
      "Asha has your order 1001. See where it is:",
      "Asha is packing your order 1001:",
      "Asha: order 1001 is on its way.",
      "Asha: order 1001 was delivered.",
    ]);
    for (const { text, recipient, code } of gateway.got) {
      expect([text.split(" ").at(-1), recipient.slice(0, 3), code]).toEqual([
        order.trackingUrl,
        "+91",
        "",
      ]);
    }
    expect((await rows()).filter(({ droppedFor }) => droppedFor)).toMatchObject([
      { status: "paid", droppedFor: "needless" },
    ]);
  });

  it("wait for the one before, which may have to be tried again", async () => {
    const { set } = await withOrder();
    await set("accepted");
    gateway.answer = async () => failed;
    await drain();
    expect(gateway.texts).toEqual(["Asha has your order 1001. See where it is:"]);
    gateway.answer = async () => ({ is: "taken" });
    await drain();
    expect(gateway.got).toHaveLength(1);
    await pass(60);
    await drain();
    expect(gateway.texts.slice(1)).toEqual([
      "Asha has your order 1001. See where it is:",
      "Asha is packing your order 1001:",
    ]);
    expect(gateway.got[1]?.id).toBe(gateway.got[0]?.id);
  });

  it("tell of a status that was passed by at once in one message, the last", async () => {
    const { set } = await withOrder();
    for (const status of ["accepted", "shipped", "returned"] as const) await set(status);
    await drain();
    expect(gateway.texts).toEqual([
      "Asha has your order 1001. See where it is:",
      "Asha: order 1001 came back to the shop.",
    ]);
    expect((await rows()).map(({ droppedFor }) => droppedFor)).toEqual([
      null,
      "superseded",
      "superseded",
      null,
    ]);
  });

  it("may become due later, and can be taken back until then", async () => {
    const { order } = await withOrder();
    const dueAt = sql`now() + interval '10 seconds'`;
    await db().update(outboxMessages).set({ dueAt });
    await drain();
    expect(gateway.got).toEqual([]);
    await pass(11);
    await drain();
    expect(gateway.got[0]?.text).toContain(order.trackingUrl);
  });
});

describe("a message", () => {
  it("is sent once, by however many workers at once", async () => {
    const shop = await openShop();
    const product = await addProduct(shop, { stock: ORDERS });
    const buyer = await newBuyer();
    for (let n = 0; n < ORDERS; n++) await orderOf(shop, buyer, { product });
    const crowd = () => Promise.all(Array.from({ length: 10 }, () => sendDue(gateway)));
    for (let round = 0; round < 10; round++) {
      await db().update(outboxMessages).set({ sentAt: null, leasedUntil: null });
      await crowd();
      await drain();
      expect(new Set(gateway.got.map(({ id }) => id)).size).toBe(ORDERS);
      expect(gateway.got).toHaveLength(ORDERS);
      gateway.got.length = 0;
    }
  });

  it("is not sent by another while one has it in hand, and is once that one is dead", async () => {
    await withOrder();
    const dies = new Error("killed");
    gateway.answer = async () => {
      throw dies;
    };
    await expect(sendDue(gateway)).rejects.toBe(dies);
    gateway.answer = async () => ({ is: "taken" });
    await drain();
    expect(gateway.got).toHaveLength(1);
    await pass(26);
    await drain();
    expect(gateway.got).toHaveLength(2);
    expect(gateway.got[1]?.id).toBe(gateway.got[0]?.id);
    await pass(3_600);
    await drain();
    expect(gateway.got).toHaveLength(2);
  });

  it("is tried again later and later, as the gateway asks, then no more", async () => {
    await withOrder();
    gateway.answer = async () => failed;
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      await drain();
      waits.push((await rows())[0]?.wait ?? 0);
      await pass(3_600);
    }
    for (const [n, most] of [5, 20, 80, 320].entries()) {
      expect(waits[n]).toBeLessThanOrEqual(most);
      expect(waits[n]).toBeGreaterThan(most / 2 - 2);
    }
    gateway.answer = async () => ({ ...failed, retryAfter: 5_000 }) as Outcome;
    await drain();
    expect((await rows())[0]?.wait).toBeGreaterThan(4_900);
    await db().update(outboxMessages).set({ attempts: 39, dueAt: sql`now()` });
    await drain();
    expect(await rows()).toMatchObject([{ attempts: 40, droppedFor: "unreachable" }]);
    await pass(9_000);
    await drain();
    expect(gateway.got).toHaveLength(6);
  });

  it("that the gateway refuses is refused for good, and logged without the number", async () => {
    const { order } = await withOrder();
    gateway.answer = async () => ({ is: "refused", why: "the gateway answered 400" });
    await drain();
    await pass(3_600);
    await drain();
    expect(gateway.got).toHaveLength(1);
    expect(await rows()).toMatchObject([{ droppedFor: "refused", sentAt: null }]);
    expect(said).toHaveLength(1);
    const number = gateway.got[0]?.recipient ?? "";
    const token = order.trackingUrl.split("/").at(-1) ?? "";
    expect(said[0]).toContain("the gateway answered 400");
    for (const secret of [number, number.slice(3), token]) expect(said[0]).not.toContain(secret);
  });

  it("that waited for a day is worth nothing any more", async () => {
    await withOrder();
    const [{ id } = { id: "" }] = await rows();
    const createdAt = sql`now() - interval '25 hours'`;
    await db().update(outboxMessages).set({ createdAt }).where(eq(outboxMessages.id, id));
    await drain();
    expect(gateway.got).toEqual([]);
    expect(await rows()).toMatchObject([{ droppedFor: "stale" }]);
  });

  it("to a number that nobody proved is not sent", async () => {
    await withOrder({ proven: false });
    await drain();
    expect(gateway.got).toEqual([]);
    expect(await rows()).toMatchObject([{ droppedFor: "unproven" }]);
  });

  it("does not leave the house in bypass mode, and its number is not printed", async () => {
    Object.assign(env(), { OTP_MODE: "bypass" });
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await withOrder();
    await drain();
    await withOrder();
    await drain();
    expect(gateway.got).toEqual([]);
    expect(await rows()).toMatchObject([
      { droppedFor: "bypass", sentAt: null },
      { droppedFor: "bypass", sentAt: null },
    ]);
    expect(printed.mock.calls).toEqual([["Order updates are not sent, since OTP_MODE is bypass."]]);
  });
});
