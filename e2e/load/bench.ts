import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { prepare, startServices } from "@/lib/boot/services.mjs";
import { cleanSettings } from "@/lib/boot/test-parts.mjs";
import { makeFreshDatabase } from "@/lib/boot/test-services.mjs";
import { buildCopy } from "./app-copy";
import { api, askWell } from "./ask";
import { cartRows } from "./cart-rows";
import { benchFolder } from "./folders.mjs";
import { measure, type Row } from "./measure";
import { orderRow } from "./order-row";
import { makeStaticTwin } from "./pages";
import { Recorder } from "./recorder";
import { rowTable } from "./report";
import { SELLER, seedStores } from "./seed";
import { type Server, startServer } from "./server";
import { fillCarts, listPlainProducts, signInBuyers } from "./shoppers";
import { Worker } from "./worker";

const here = fileURLToPath(new URL(".", import.meta.url));
const CONNECTIONS = 16;
const BUYERS = 16;
const CARTS = 100;

export async function bench(leash: Leash, args: string[]): Promise<void> {
  const began = Date.now();
  const quick = args.includes("--quick");
  const effort = quick ? { rounds: 3, seconds: 0.8 } : { rounds: 5, seconds: 2 };
  const ceilings = join(benchFolder, "ceilings");
  rmSync(ceilings, { recursive: true, force: true });
  mkdirSync(ceilings, { recursive: true });
  rmSync(join(benchFolder, "redis"), { recursive: true, force: true });

  const settings = {
    ...cleanSettings(),
    OTP_MODE: "bypass",
    SIGN_IN_LIMIT_PER_MINUTE: "100000",
    SOKO_CEILINGS: ceilings,
  };
  const services = await startServices({ settings, dataDir: benchFolder, port: 1, leash });
  const env: NodeJS.ProcessEnv = { ...services.env, NODE_ENV: "production" };
  const { adminUrl } = services;
  if (!adminUrl || !env.DATABASE_URL) throw new Error("The benchmark needs a Postgres of its own.");
  await makeFreshDatabase(adminUrl, "soko");
  await prepare(leash, env, adminUrl);
  await buildCopy(leash, env);
  const server = await startServer("app", leash, env);
  const sql = postgres(env.DATABASE_URL, { max: 2, onnotice: () => undefined });
  const generator = new Worker("generator", join(here, "generator.mjs"), leash, env);
  const bare = new Worker("bare orders", join(here, "bare-orders.ts"), leash, env);
  const recorder = new Recorder(sql, join(benchFolder, "logs/postgres.log"), env.REDIS_URL);

  say("Seeding.");
  await api(server, "/accounts", { mobile: SELLER, otp: "1234" });
  const [store40] = await seedStores(sql, {
    prefix: "forty",
    stores: 1,
    products: 40,
    categories: 5,
  });
  const [store500] = await seedStores(sql, {
    prefix: "big",
    stores: 1,
    products: 500,
    categories: 12,
  });
  if (!store40 || !store500) throw new Error("The stores were not seeded.");
  await sql`analyze`;
  const products = await listPlainProducts(sql, store40.id, 30);
  const buyers = await signInBuyers(server, sql, BUYERS);
  const carts = await fillCarts(server, store40, products, CARTS);

  const rows = await pageRows(server, generator, [
    { name: "home, 40 products", page: `/s/${store40.link}`, twin: "home-40" },
    { name: "home, 500 products", page: `/s/${store500.link}`, twin: "home-500" },
    { name: "product page", page: `/s/${store40.link}/p/${products[0]?.slug}`, twin: "product" },
  ]);
  for (const [products, { link }] of [
    [40, store40],
    [500, store500],
  ] as const) {
    rows.push(await catalogRow(server, generator, products, link));
  }
  await recorder.start();
  rows.push(...(await cartRows(server, recorder, generator, store40.link, carts)));
  rows.push(await orderRow(server, recorder, { generator, bare }, store40, products, buyers));
  await recorder.stop();

  const measured = await measure(rows, effort, say);
  const report = [
    `# Soko's benchmark, ${new Date().toISOString()}`,
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}; ${CONNECTIONS} connections, ${effort.rounds} rounds of ${effort.seconds} s a side, interleaved.`,
    rowTable(measured),
    `In all ${((Date.now() - began) / 1000).toFixed(0)} s.`,
  ].join("\n\n");
  writeFileSync(join(benchFolder, "results.md"), `${report}\n`);
  writeFileSync(join(benchFolder, "results.json"), JSON.stringify({ measured }, null, 2));
  say(`\n${report}\n`);
  say(`Written to ${join(benchFolder, "results.md")}.`);
  await sql.end();
}

type PageAsked = { name: string; page: string; twin: string };

async function pageRows(server: Server, worker: Worker, pages: PageAsked[]): Promise<Row[]> {
  const side = (path: string) => ({
    worker,
    job: {
      port: server.port,
      method: "GET",
      status: 200,
      connections: CONNECTIONS,
      requests: [{ path }],
    },
  });
  const rows: Row[] = [];
  for (const { name, page, twin } of pages) {
    const { ceiling, bytes, gzipBytes } = await makeStaticTwin(server, page, twin);
    say(`${name}: ${bytes} bytes of HTML, ${gzipBytes} in gzip, and so has ${ceiling}.`);
    rows.push({
      name,
      target: 0.9,
      beside: "the framework's static page of the same bytes",
      product: side(page),
      ceiling: side(ceiling),
    });
  }
  return rows;
}

async function catalogRow(
  server: Server,
  worker: Worker,
  products: number,
  link: string,
): Promise<Row> {
  const path = `/api/v1/storefronts/${link}/catalog`;
  const { text } = await askWell(server, path);
  writeFileSync(join(server.env.SOKO_CEILINGS ?? "", `catalog-${products}.json`), text);
  const side = (asked: string) => ({
    worker,
    job: {
      port: server.port,
      method: "GET",
      status: 200,
      connections: CONNECTIONS,
      requests: [{ path: asked }],
    },
  });
  return {
    name: `catalog API, ${products} products`,
    target: 0.8,
    beside: "a handler returning the same bytes",
    product: side(path),
    ceiling: side(`/ceilings/bytes/catalog-${products}`),
  };
}
