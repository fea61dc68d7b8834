import { beforeEach, describe, expect, it } from "vitest";
import { accounts } from "@/db/schema/accounts";
import { orderCounters, storeMembers, stores as storesTable } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { AccountActor } from "@/lib/auth/actor";
import { newId } from "@/lib/ids";
import { authorize } from "./access";
import type { Store, StoreChanges } from "./schema";
import * as stores from "./service";

const address = { line1: "12 MG Road", city: "Pune" };
const today = { limit: 20 };
let asha: AccountActor;
let ravi: AccountActor;

async function seller(mobile: string): Promise<AccountActor> {
  const accountId = newId();
  await db().insert(accounts).values({ id: accountId, mobile });
  return { kind: "account", accountId, sessionId: newId() };
}

beforeEach(async () => {
  asha = await seller("+919876543210");
  ravi = await seller("+919876543211");
});

const open = (name: string, actor = asha) => stores.createStore(actor, { name, address });

async function change(store: Store, changes: StoreChanges, ifMatch: string | null = null) {
  const storeId = await authorize(asha, store.storeId, "manage");
  return stores.updateStore(asha, storeId, changes, ifMatch);
}

describe("opening a store", () => {
  it("makes it open, without fees, owned, with its own order counter", async () => {
    const store = await open("Asha's Kirana");
    expect(store).toMatchObject({
      name: "Asha's Kirana",
      link: "ashas-kirana",
      url: "http://localhost:3000/s/ashas-kirana",
      address: { ...address, country: "IN" },
      currency: "INR",
      isOpen: true,
      deliveryFee: 0,
      freeDeliveryAbove: null,
      minimumOrder: 0,
      contactPhone: null,
      etag: '"1"',
    });
    const { storeId } = store;
    expect(await db().select().from(storeMembers)).toMatchObject([
      { storeId, accountId: asha.accountId, role: "owner" },
    ]);
    expect(await db().select().from(orderCounters)).toEqual([{ storeId, lastNumber: 1000 }]);
  });

  it("takes the country from the address", async () => {
    const store = await stores.createStore(asha, {
      name: "Dubai Sweets",
      address: { line1: "Al Rigga", country: "AE" },
      currency: "AED",
    });
    expect(store).toMatchObject({ country: "AE", currency: "AED" });
    const moved = await change(store, { address: { line1: "Al Nahda" } });
    expect(moved.address).toEqual({ line1: "Al Nahda", country: "AE" });
  });

  it("gives fifty stores of one name, made at once, fifty links without a gap", async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => open("किराना स्टोर")));
    const wanted = Array.from({ length: 50 }, (_, n) =>
      n === 0 ? "kirana-stor" : `kirana-stor-${n + 1}`,
    );
    expect(made.map(({ link }) => link).sort()).toEqual(wanted.sort());
  });

  it("never gives a reserved word or a link that another store left", async () => {
    expect((await open("Admin")).link).toBe("admin-2");
    expect((await open("🎂")).link).toBe("store");
    const store = await open("Asha");
    await change(store, { link: "asha-pune" });
    expect((await open("Asha", ravi)).link).toBe("asha-2");
    expect(await stores.suggestLink("Asha")).toBe("asha-3");
    expect(await stores.isLinkFree("asha")).toBe(false);
    expect(await stores.isLinkFree("asha-3")).toBe(true);
    for (const never of ["admin", "Asha", "a--b", "", "a/b"]) {
      expect(await stores.isLinkFree(never)).toBe(false);
    }
  });
});

describe("a store's link", () => {
  it("keeps leading to the store when it is renamed, and can be taken back", async () => {
    const store = await open("Asha");
    const renamed = await change(store, { link: "asha-pune" });
    expect(renamed.link).toBe("asha-pune");
    expect(await stores.findStorefront("asha")).toMatchObject({
      storeId: store.storeId,
      link: "asha-pune",
    });
    expect((await change(store, { link: "asha" })).link).toBe("asha");
    expect((await stores.findStorefront("asha-pune"))?.link).toBe("asha");
  });

  it("cannot be another store's, today's or a former one, nor a reserved word", async () => {
    await stores.createStore(ravi, { name: "Ravi", address });
    const store = await open("Asha");
    const taken = { code: "conflict", reason: "link_taken" };
    await expect(change(store, { link: "ravi", name: "New" })).rejects.toMatchObject(taken);
    await expect(change(store, { link: "api" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await stores.findStorefront("asha")).toMatchObject({ name: "Asha", link: "asha" });
  });

  it("goes to one of those who take it at once", async () => {
    const rivals = await Promise.all(Array.from({ length: 8 }, (_, n) => open(`Rival ${n}`)));
    const outcomes = await Promise.allSettled(
      rivals.map((each) => change(each, { link: "prize" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const links = await db().select({ link: storesTable.link }).from(storesTable);
    expect(links.filter(({ link }) => link === "prize")).toHaveLength(1);
  });

  it("finds nothing where there is nothing", async () => {
    for (const link of ["nowhere", "No%00", "../x", ""]) {
      expect(await stores.findStorefront(link)).toBeNull();
    }
    await expect(stores.getStorefront("nowhere")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a store's settings", () => {
  it("change one by one, and say so in the ETag", async () => {
    const store = await open("Asha");
    const after = await change(store, {
      isOpen: false,
      deliveryFee: 4000,
      contactPhone: "98765 43210",
    });
    expect(after).toMatchObject({
      name: "Asha",
      isOpen: false,
      deliveryFee: 4000,
      contactPhone: "+919876543210",
      etag: '"2"',
    });
    expect((await change(store, { contactPhone: null })).contactPhone).toBeNull();
  });

  it("refuse a number that cannot be", async () => {
    const store = await open("Asha");
    await expect(change(store, { contactPhone: "12" })).rejects.toMatchObject({
      errors: [{ path: "contactPhone" }],
    });
  });

  it("hold to If-Match when it is sent", async () => {
    const store = await open("Asha");
    await change(store, { name: "Asha 2" }, store.etag);
    const stale = { code: "precondition_failed" };
    await expect(change(store, { name: "Asha 3" }, store.etag)).rejects.toMatchObject(stale);
    await expect(change(store, { name: "Asha 3" }, "*")).rejects.toMatchObject(stale);
    expect((await stores.findStorefront("asha"))?.name).toBe("Asha 2");
  });
});

describe("whose stores they are", () => {
  it("lists an account's own, newest first, page by page", async () => {
    for (const name of ["One", "Two", "Three"]) await open(name);
    await open("Ravi", ravi);
    const first = await stores.listStores(asha, { limit: 2 });
    expect(first.data.map(({ name }) => name)).toEqual(["Three", "Two"]);
    const rest = await stores.listStores(asha, { limit: 2, cursor: first.nextCursor ?? "" });
    expect(rest.data.map(({ name }) => name)).toEqual(["One"]);
    expect(rest.nextCursor).toBeNull();
    const forged = Buffer.from('["yesterday","x"]').toString("base64url");
    await expect(stores.listStores(asha, { ...today, cursor: forged })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("opens a dashboard to its members alone, also by a former link", async () => {
    const store = await open("Asha");
    await change(store, { link: "asha-pune" });
    expect(await stores.findOwnStore(asha, "asha")).toMatchObject({
      storeId: store.storeId,
      store: { link: "asha-pune" },
    });
    expect(await stores.findOwnStore(ravi, "asha")).toBeNull();
    await expect(authorize(ravi, store.storeId, "read")).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("tells buyers nothing of the owner", async () => {
    await open("Asha");
    const shown = await stores.findStorefront("asha");
    expect(JSON.stringify(shown)).not.toContain("9876543210");
    expect(Object.keys(shown ?? {})).not.toContain("etag");
  });
});
