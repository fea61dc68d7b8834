import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import type { DemoStore } from "@/db/seed/demo-store";
import { demoStores } from "@/db/seed/demo-stores";
import { db } from "@/db/transaction";
import * as catalog from "@/lib/catalog/service";
import { env } from "@/lib/env";
import * as orders from "@/lib/orders/service";
import { orderStatuses } from "@/lib/orders/status";
import type { OwnedStoreId } from "@/lib/stores/access";
import * as service from "./service";

const SLOW_MS = 120_000;

/** Everything of the stores but most of their pictures, which take a tenth of a second each. */
const fewPictures: DemoStore[] = demoStores.map((store) => ({
  ...store,
  products: store.products.map((product, n) => ({
    ...product,
    picture: n < 2 ? product.picture : null,
  })),
}));

const smallest = fewPictures.slice(2);

/** Every row of every table as text, but for sign-ins and the counts of them. */
async function readAll(): Promise<string> {
  const tables = await db().execute<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('sessions', 'rate_limits') order by 1`);
  const contents: string[] = [];
  for (const { name } of tables) {
    const table = sql.identifier(name);
    const [row] = await db().execute<{ all: string | null }>(
      sql`select string_agg(t::text, E'\n' order by t::text) as all from ${table} t`,
    );
    contents.push(`${name}\n${row?.all}`);
  }
  return contents.join("\n\n");
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`select count(*)::int as count ${query}`);
  return row?.count ?? Number.NaN;
}

afterEach(() => {
  Object.assign(env(), { OTP_MODE: "bypass" });
});

describe("filling the demo stores", () => {
  it(
    "makes three lifelike stores, and run again changes nothing",
    async () => {
      const seeded = await service.seedDemo(fewPictures);
      expect(seeded).toMatchObject({ mobile: "+919000000001", made: 3 });
      expect(seeded.stores.map(({ name, link }) => ({ name, link }))).toEqual(
        demoStores.map(({ name, link }) => ({ name, link })),
      );

      for (const [n, { storeId }] of seeded.stores.entries()) {
        const demo = fewPictures[n];
        const owned = storeId as OwnedStoreId;
        await expectCatalogAs(demo, owned);
        await expectOrdersAs(demo, owned);
      }
      await expectSoundBooks();

      const before = await readAll();
      const again = await service.seedDemo(fewPictures);
      expect(again).toEqual({ ...seeded, made: 0 });
      expect(await readAll()).toBe(before);
    },
    SLOW_MS,
  );

  it(
    "leaves nothing when it fails midway, and the next run does it all",
    async () => {
      const greedy = smallest.map((store) => ({
        ...store,
        orders: store.orders.map((order, n) =>
          n < 5 ? order : { ...order, lines: [{ product: "nothing like it", qty: 1 }] },
        ),
      }));
      const before = await readAll();
      await expect(service.seedDemo(greedy)).rejects.toThrow("no product for");
      expect(await readAll()).toBe(before);
      expect(await service.seedDemo(smallest)).toMatchObject({ made: 1 });
    },
    SLOW_MS,
  );

  it(
    "makes each store once when two runs start together",
    async () => {
      const both = await Promise.allSettled([
        service.seedDemo(smallest),
        service.seedDemo(smallest),
      ]);
      const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatchObject({ code: "unavailable" });
      expect(await count(sql`from stores`)).toBe(1);
    },
    SLOW_MS,
  );

  it("is offered while there is no store, and then found", async () => {
    expect(await service.isDemoOffered()).toBe(true);
    expect(await service.findDemo()).toBeNull();
    const empty = smallest.map((store) => ({ ...store, products: [], orders: [] }));
    const { made, ...seeded } = await service.seedDemo(empty);
    expect(made).toBe(1);
    expect(await service.isDemoOffered()).toBe(false);
    expect(await service.findDemo()).toEqual(seeded);
  });

  it("is neither offered nor filled nor shown where numbers are checked", async () => {
    Object.assign(env(), { OTP_MODE: "sms" });
    expect(await service.isDemoOffered()).toBe(false);
    expect(await service.findDemo()).toBeNull();
    await expect(service.seedDemo(smallest)).rejects.toMatchObject({ code: "forbidden" });
    expect(await service.isEmptySite()).toBe(true);
  });
});

async function expectCatalogAs(demo: DemoStore | undefined, storeId: OwnedStoreId) {
  const { data } = await catalog.listProducts(storeId, { limit: 200 });
  expect(data.map(({ name }) => name)).toEqual(demo?.products.map(({ name }) => name));
  const counts = data.map(({ variants }) => variants.map(({ stock }) => stock));
  const wanted = demo?.products.map((product) =>
    ("variants" in product ? product.variants : [product]).map(({ stock }) => stock),
  );
  expect(counts).toEqual(wanted);
  const drawn = data.filter(({ image }) => image !== null);
  expect(drawn).toHaveLength(demo?.products.filter(({ picture }) => picture).length ?? -1);
}

async function expectOrdersAs(demo: DemoStore | undefined, storeId: OwnedStoreId) {
  const { data } = await orders.listStoreOrders(storeId, { limit: 100 });
  const oldestFirst = data.toReversed();
  expect(oldestFirst.map(({ number }) => number)).toEqual(demo?.orders.map((_, n) => 1001 + n));
  expect(oldestFirst.map(({ status, paymentStatus }) => ({ status, paymentStatus }))).toEqual(
    demo?.orders.map(({ status, paymentStatus }) => ({ status, paymentStatus })),
  );
  expect(new Set(data.map(({ status }) => status))).toEqual(new Set(orderStatuses));
  const minutesAgo = oldestFirst.map(({ createdAt }) => (Date.now() - Date.parse(createdAt)) / 6e4);
  for (const [n, order] of demo?.orders.entries() ?? []) {
    expect(Math.abs((minutesAgo[n] ?? 0) - order.minutesAgo)).toBeLessThan(2);
  }
}

/** What holds for any shop: the ledger adds up, and nothing happened before what it follows from. */
async function expectSoundBooks() {
  expect(
    await count(sql`from product_variants v where v.stock is not null and v.stock <> (
      select coalesce(sum(m.delta), 0) from stock_movements m
      where m.store_id = v.store_id and m.variant_id = v.id)`),
  ).toBe(0);
  expect(
    await count(sql`from (
      select sum(delta) over (partition by store_id, variant_id order by created_at, id) as stock
      from stock_movements) running where stock < 0`),
  ).toBe(0);
  expect(
    await count(sql`from order_events e join orders o on o.id = e.order_id
      where e.created_at < o.created_at or e.created_at > now() or o.updated_at < e.created_at`),
  ).toBe(0);
  expect(
    await count(sql`from orders o join stores s on s.id = o.store_id
      where o.created_at < s.created_at`),
  ).toBe(0);
  expect(
    await count(sql`from order_items i join orders o on o.id = i.order_id
      join products p on p.store_id = i.store_id and p.id = i.product_id
      where o.created_at < p.created_at`),
  ).toBe(0);
  expect(await count(sql`from sessions where revoked_at is null`)).toBe(0);
  expect(await count(sql`from outbox_messages where sent_at is null`)).toBe(0);
}
