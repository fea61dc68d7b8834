import { describe, expect, it } from "vitest";
import { orders } from "@/db/schema/orders";
import { stores } from "@/db/schema/stores";
import { db, transaction } from "@/db/transaction";
import type { CustomerActor } from "@/lib/auth/actor";
import { startSession } from "@/lib/auth/service";
import { newId, newSecret } from "@/lib/ids";
import type { OwnedStoreId } from "@/lib/stores/access";
import * as service from "./service";

const mobile = "+919876543210";
const here = "203.0.113.7";
const home = { line1: "12 Lake Road", city: "Pune", country: "IN" };

/** A session in bypass mode, as every sign-in there makes one. */
async function signIn(number = mobile): Promise<CustomerActor> {
  const { customer, sessionId } = await service.signInCustomer(
    { mobile: number, otp: "1234" },
    here,
  );
  return { kind: "customer", customerId: customer.id, sessionId, proven: false };
}

/** A session whose number was really proven. */
async function signInProven(customerId: string): Promise<CustomerActor> {
  const { sessionId } = await startSession("customer", customerId, true);
  return { kind: "customer", customerId, sessionId, proven: true };
}

async function openStore(): Promise<OwnedStoreId> {
  const id = newId();
  await db()
    .insert(stores)
    .values({ id, link: `shop-${id}`, name: "Shop", address: home });
  return id as OwnedStoreId;
}

let lastNumber = 1000;
async function order(
  storeId: string,
  customerId: string,
  total: number,
  status: "pending" | "cancelled",
) {
  lastNumber += 1;
  await db().insert(orders).values({
    storeId,
    customerId,
    number: lastNumber,
    status,
    payment: "cod",
    channel: "api",
    name: "Asha",
    currency: "INR",
    subtotal: total,
    total,
    trackingToken: newSecret(),
  });
}

/** As an order does. */
const remember = (
  actor: CustomerActor,
  storeId: string,
  said: Parameters<typeof service.rememberBuyer>[3],
) =>
  transaction(async () => {
    const buyer = await service.meetBuyer(actor, storeId);
    await service.rememberBuyer(actor, storeId, buyer, said);
  });

describe("signing in as a buyer", () => {
  it("makes one customer of fifty sign-ins at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => service.signInCustomer({ mobile, otp: "1234" }, here)),
    );
    expect(new Set(all.map(({ customer }) => customer.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it("shows an unproven session nothing that another session of the number wrote", async () => {
    const first = await signIn();
    await service.updateCustomer(first, { name: "Asha", addresses: [home] });
    const stranger = await signIn("098765 43210");
    expect(stranger.customerId).toBe(first.customerId);
    expect(await service.getCustomer(stranger)).toMatchObject({ name: null, addresses: [] });
    await service.updateCustomer(stranger, { name: "Mallory", addresses: [] });
    expect(await service.getCustomer(first)).toMatchObject({ name: "Asha", addresses: [home] });
  });

  it("shows proven sessions what proven ones wrote, and only that", async () => {
    const unproven = await signIn();
    await service.updateCustomer(unproven, { name: "Mallory", addresses: [home] });
    const proven = await signInProven(unproven.customerId);
    expect(await service.getCustomer(proven)).toMatchObject({ name: null, addresses: [] });
    await service.updateCustomer(proven, { name: "Asha", addresses: [home] });
    const later = await signInProven(unproven.customerId);
    expect(await service.getCustomer(later)).toMatchObject({ name: "Asha", addresses: [home] });
    expect(await service.getCustomer(await signIn())).toMatchObject({ name: null, addresses: [] });
  });
});

describe("changing oneself", () => {
  it("changes only what was sent, and keeps the order of the addresses", async () => {
    const actor = await signIn();
    const list = ["one", "two", "three"].map((line1) => ({ line1, country: "IN" }));
    await service.updateCustomer(actor, { name: "Asha", addresses: list });
    expect((await service.updateCustomer(actor, { name: "Asha R" })).addresses).toEqual(list);
    const kept = await service.updateCustomer(actor, { addresses: list.slice(1) });
    expect(kept).toMatchObject({ name: "Asha R", addresses: list.slice(1) });
  });

  it("gives an address without a country the number's own", async () => {
    const indian = await service.updateCustomer(await signIn(), { addresses: [{ line1: "x" }] });
    expect(indian.addresses).toEqual([{ line1: "x", country: "IN" }]);
    const abroad = await signIn("+4915112345678");
    const german = await service.updateCustomer(abroad, { addresses: [{ line1: "x" }] });
    expect(german.addresses[0]?.country).toBe("DE");
  });

  it("keeps one of two lists that come at once, never a mixture", async () => {
    const actor = await signIn();
    const list = (word: string) => [1, 2, 3].map((n) => ({ line1: `${word} ${n}`, country: "IN" }));
    await Promise.all(
      ["a", "b", "c"].map((word) => service.updateCustomer(actor, { addresses: list(word) })),
    );
    const kept = (await service.getCustomer(actor)).addresses.map(({ line1 }) => line1[0]);
    expect(kept).toHaveLength(3);
    expect(new Set(kept).size).toBe(1);
  });
});

describe("remembering a buyer", () => {
  it("keeps ten addresses, each once, the last used first", async () => {
    const [actor, storeId] = [await signIn(), await openStore()];
    for (let n = 1; n <= 11; n++) {
      const address = { line1: `${n} Lake Road`, country: "IN" };
      await remember(actor, storeId, { name: "Asha", address });
    }
    await remember(actor, storeId, {
      name: "Ravi",
      address: { country: "IN", line1: "5 Lake Road" },
    });
    const { name, addresses: kept } = await service.getCustomer(actor);
    expect(name).toBe("Asha");
    expect(kept).toHaveLength(10);
    expect(kept.slice(0, 2).map(({ line1 }) => line1)).toEqual(["5 Lake Road", "11 Lake Road"]);
    const { data } = await service.listStoreCustomers(storeId, { limit: 20 });
    expect(data).toMatchObject([{ id: actor.customerId, name: "Ravi", mobile }]);
  });
});

describe("a store's customers", () => {
  it("come newest first in pages, with what they ordered in this store alone", async () => {
    const [storeId, elsewhere] = [await openStore(), await openStore()];
    const buyers = [];
    for (let n = 0; n < 5; n++) {
      const buyer = await signIn(`+91987654321${n}`);
      await remember(buyer, storeId, { name: `Buyer ${n}`, address: null });
      buyers.push(buyer.customerId);
    }
    const [first = ""] = buyers;
    await order(storeId, first, 5_000, "pending");
    await order(storeId, first, 700, "cancelled");
    await order(elsewhere, first, 90_000, "pending");

    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await service.listStoreCustomers(storeId, { limit: 2, cursor });
      seen.push(...page.data);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map(({ id }) => id)).toEqual(buyers.toReversed());
    expect(seen.at(-1)).toMatchObject({ orderCount: 2, totalSpent: 5_000 });
    expect(seen[0]).toMatchObject({ orderCount: 0, totalSpent: 0 });
    expect((await service.listStoreCustomers(elsewhere, { limit: 20 })).data).toEqual([]);
  });

  it("are found by name and number as typed, wildcards included", async () => {
    const storeId = await openStore();
    const asha = await signIn();
    await remember(asha, storeId, { name: "Asha 100%_x", address: null });
    const found = async (q: string) =>
      (await service.listStoreCustomers(storeId, { limit: 20, q })).data.length;
    for (const q of ["asha", "100%", "%_x", "98765 43210", "43210"])
      expect([q, await found(q)]).toEqual([q, 1]);
    for (const q of ["a%a", "_sha", "\\", "(a+)+$", "99999"])
      expect([q, await found(q)]).toEqual([q, 0]);
  });
});
