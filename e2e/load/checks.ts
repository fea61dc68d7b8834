import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { api, askWell } from "./ask";
import { memoryMb } from "./process-use";
import type { Recorder } from "./recorder";
import { SELLER, seedStores } from "./seed";
import type { Server } from "./server";
import type { Worker } from "./worker";

export type Check = { name: string; found: string; target: string; met: boolean };

type Priced = { id: string; slug: string; etag: string; salePrice: number };

/** Changes a price again and again; page and API must show it the very next time they are asked. */
export async function checkPriceChanges(
  server: Server,
  sql: Sql,
  store: { id: string; link: string },
): Promise<Check> {
  const { token } = await api<{ token: string }>(server, "/accounts", {
    mobile: SELLER,
    otp: "1234",
  });
  const { text: home } = await askWell(server, `/s/${store.link}`);
  const onHome = [...home.matchAll(/\/p\/([a-z0-9-]+)/g)].map(([, slug]) => slug ?? "");
  const [first] = await sql<{ id: string; slug: string }[]>`
    select id, slug from products
    where store_id = ${store.id} and options = '[]' and slug = any(${onHome}) limit 1`;
  if (!first) throw new Error("The store's first page shows no plain product.");
  const path = `/stores/${store.id}/products/${first.id}`;
  const address = `http://127.0.0.1:${server.port}/api/v1${path}`;
  const headers = { authorization: `Bearer ${token}` };
  const pages = [`/s/${store.link}`, `/s/${store.link}/p/${first.slug}`];
  const catalog = `/api/v1/storefronts/${store.link}/catalog`;
  const stale: string[] = [];
  let reads = 0;
  for (let n = 0; n < 20; n++) {
    const { etag } = (await (await fetch(address, { headers })).json()) as Priced;
    const salePrice = 100_100 + n * 100;
    const change = { mrp: 900_000, salePrice };
    await api(server, path, change, { method: "PATCH", token, headers: { "if-match": etag } });
    const shown = `1,${String(salePrice / 100).slice(1)}`;
    const inJson = `"salePrice":${salePrice}`;
    const looked = [
      ...pages.map((path) => ({ path, sign: shown })),
      { path: catalog, sign: inJson },
    ];
    await Promise.all(
      looked.map(async ({ path, sign }) => {
        if (!(await askWell(server, path)).text.includes(sign)) stale.push(path);
      }),
    );
    reads += looked.length;
  }
  const where = stale.length > 0 ? `, not on ${[...new Set(stale)].join(", ")}` : "";
  const found = `${reads - stale.length} of ${reads} reads right after a change${where}`;
  return {
    name: "a changed price is seen on the next request",
    found,
    target: "all",
    met: stale.length === 0,
  };
}

/** A thousand visitors of a store that nobody has asked for yet: how often its products are read. */
export async function checkColdStores(
  server: Server,
  sql: Sql,
  recorder: Recorder,
  generator: Worker,
): Promise<Check[]> {
  const seeded = await seedStores(sql, {
    prefix: `cold-${Date.now()}`,
    stores: 2,
    products: 40,
    categories: 5,
  });
  const asked = [
    { what: "home", path: `/s/${seeded[0]?.link}` },
    { what: "catalog API", path: `/api/v1/storefronts/${seeded[1]?.link}/catalog` },
  ];
  const checks: Check[] = [];
  for (const { what, path } of asked) {
    let answered = 0;
    const steps = await recorder.record(async () => {
      const requests = [{ path }];
      const job = { port: server.port, method: "GET", status: 200, connections: 1000, times: 1000 };
      answered = (await generator.run({ ...job, requests })).answered;
    });
    const reads = new Map<string, number>();
    for (const step of steps) {
      if (step.kind !== "sql" || !/\bproducts\b/.test(step.text)) continue;
      reads.set(step.text, (reads.get(step.text) ?? 0) + 1);
    }
    const most = Math.max(0, ...reads.values());
    checks.push({
      name: `a cold store's ${what} asked for 1,000 times at once`,
      found: `each of ${reads.size} catalog queries at most ${most} times, ${answered} answered`,
      target: "at most twice",
      met: most > 0 && most <= 2 && answered === 1000,
    });
  }
  return checks;
}

/** Links that lead nowhere must leave nothing behind. */
export async function checkRandomLinks(server: Server, generator: Worker): Promise<Check> {
  const random = () => Math.random().toString(36).slice(2, 12);
  const job = { port: server.port, method: "GET", status: 404, connections: 16 };
  const visit = (times: number) => {
    const requests = Array.from({ length: times }, () => ({ path: `/s/nobody-${random()}` }));
    return generator.run({ ...job, requests, times, seconds: 120 });
  };
  await visit(200);
  await sleep(2_000);
  const before = memoryMb(server.pid);
  const began = Date.now();
  const { answered } = await visit(5_000);
  const seconds = Math.round((Date.now() - began) / 1000);
  await sleep(2_000);
  const after = memoryMb(server.pid);
  const grown = before === null || after === null ? null : after - before;
  return {
    name: "memory that 5,000 random links add",
    found: `${grown === null ? "unknown" : `${grown.toFixed(0)} MB`}, ${answered} answered 404 in ${seconds} s`,
    target: "under 50 MB",
    met: grown !== null && grown < 50 && answered === 5_000,
  };
}
