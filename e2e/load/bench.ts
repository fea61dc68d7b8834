import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { findChromium } from "@/lib/boot/chromium.mjs";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { api } from "./ask";
import { cartRows } from "./cart-rows";
import { checkColdStores, checkPriceChanges, checkRandomLinks } from "./checks";
import { measureDesk } from "./desk";
import { benchFolder } from "./folders.mjs";
import { lighthouseTable } from "./lighthouse";
import { measure, type Row } from "./measure";
import { orderRow } from "./order-row";
import { CONNECTIONS, catalogRow, reading } from "./page-rows";
import { pageRows } from "./pages";
import { Recorder } from "./recorder";
import { checkTable, rowTable } from "./report";
import { SELLER, type SeededStore, seedStores } from "./seed";
import type { Server } from "./server";
import { fillCarts, listPlainProducts, signInBuyers } from "./shoppers";
import { type Stage, setScaleStage, setStage } from "./stage";
import { weighDemo } from "./weight-report";

const BUYERS = 16;
const CARTS = 100;

/**
 * `--quick` measures less, `--scale` adds the rows of a million products and `--desk` those of
 * a busy store's dashboard (a full run has both),
 * `--lighthouse` scores the pages, `--only=cart` measures the rows whose names match and checks nothing:
 * with `--desk` beside `--only=^$`, a busy store's dashboard alone.
 */
export async function bench(leash: Leash, args: string[]): Promise<void> {
  const began = Date.now();
  const quick = args.includes("--quick");
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  const effort = quick ? { rounds: 3, seconds: 0.8 } : { rounds: 7, seconds: 2 };
  const stage = await setStage(leash);
  const recorder = new Recorder(
    stage.sql,
    join(benchFolder, "logs/postgres.log"),
    stage.env.REDIS_URL,
  );
  const { rows, store, floor } = await smallRows(stage, recorder);
  const wanted = rows.filter(({ name }) => new RegExp(only ?? "").test(name));
  const measured = await measure(wanted, effort, say);
  const parts = [
    `# Soko's benchmark, ${new Date().toISOString()}`,
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}. ${CONNECTIONS} connections; ` +
      `${effort.rounds} rounds of ${effort.seconds} s a side, in turn. A ratio is of requests per second.`,
    rowTable(measured),
    rows
      .map(({ name, beside }) => (beside ? `- ${name}: beside ${beside}` : ""))
      .join("\n")
      .trim(),
  ];
  const json: Record<string, unknown> = { effort, measured };

  // After each part, so that a run that is stopped leaves what it found.
  const save = () => {
    const report = [...parts, `In all ${((Date.now() - began) / 1000).toFixed(0)} s.`].join("\n\n");
    writeFileSync(join(benchFolder, "results.md"), `${report}\n`);
    writeFileSync(join(benchFolder, "results.json"), JSON.stringify(json, null, 2));
    say(`\n${parts.at(-1)}\n`);
  };
  say(`\n${parts.slice(0, -1).join("\n\n")}\n`);
  save();
  const isWhole = !quick && !only;
  if (isWhole || args.includes("--scale")) {
    const scale = await measure(await scaleRows(stage), effort, say);
    parts.push("## With 10,000 stores and 1,000,000 products", rowTable(scale));
    json.scale = scale;
    save();
  }
  if (isWhole || args.includes("--desk")) {
    say("Timing the dashboard of a busy store.");
    const { text, ...desk } = await measureDesk(stage, quick ? 5 : 31);
    parts.push("## The dashboard of a store with 10,000 products and 50,000 orders", text);
    json.desk = desk;
    save();
  }
  if (!only) {
    const { server, sql, generator, env } = stage;
    say("Checking what is promised.");
    await recorder.start();
    const checks = [
      await checkPriceChanges(server, sql, store),
      ...(await checkColdStores(server, sql, recorder, generator)),
    ];
    await recorder.stop();
    checks.push(await checkRandomLinks(server, generator));
    parts.push("## Promises", checkTable(checks));
    json.checks = checks;
    save();
    say("Weighing first loads.");
    const chromium = await findChromium(leash, env);
    const { weights, text, pages } = await weighDemo(stage, floor, chromium);
    parts.push("## First load, in kB of gzip, at 360 × 740", text);
    json.weights = weights;
    if (args.includes("--lighthouse")) {
      save();
      const shown = pages.filter(({ name }) => ["home", "product", "cart"].includes(name));
      const scores = await lighthouseTable(leash, env, chromium, shown);
      parts.push("## Lighthouse, mobile, the median of five", scores);
    }
  }
  save();
  say(`Written to ${join(benchFolder, "results.md")}.`);
}

/** A store of 40 products and one of 500, and nothing else in the database. */
async function smallRows(
  stage: Stage,
  recorder: Recorder,
): Promise<{ rows: Row[]; store: SeededStore; floor: Server }> {
  const { leash, server, sql, generator, bare } = stage;
  await api(server, "/accounts", { mobile: SELLER, otp: "1234" });
  const small = { prefix: "forty", stores: 1, products: 40, categories: 5 };
  const large = { prefix: "big", stores: 1, products: 500, categories: 12 };
  const [store] = await seedStores(sql, small);
  const [big] = await seedStores(sql, large);
  if (!store || !big) throw new Error("The stores were not seeded.");
  await sql`analyze`;
  const products = await listPlainProducts(sql, store.id, 30);
  const buyers = await signInBuyers(server, sql, BUYERS);
  const carts = await fillCarts(server, store, products, CARTS);
  const home = `/s/${store.link}`;
  const { rows: pages, floor } = await pageRows(server, generator, leash, "floor", [
    { name: "home, 40 products", page: home, twin: "home-40" },
    { name: "home, 500 products", page: `/s/${big.link}`, twin: "home-500" },
    { name: "product page", page: `${home}/p/${products[0]?.slug}`, twin: "product" },
  ]);
  const rows: Row[] = [
    {
      name: "a small static page of the framework",
      target: null,
      beside: null,
      product: reading(floor, generator, "/plain"),
      ceiling: null,
    },
    ...pages,
    await catalogRow(server, generator, "catalog API, 40 products", store.link),
    await catalogRow(server, generator, "catalog API, 500 products", big.link),
  ];
  await recorder.start();
  rows.push(...(await cartRows(server, recorder, generator, store.link, carts)));
  const orders = { "place order, 3 lines": 3, "place order, one hot product": 1 };
  for (const [name, lines] of Object.entries(orders)) {
    const bought = products.slice(0, lines);
    rows.push(await orderRow(name, server, recorder, { generator, bare }, store, bought, buyers));
  }
  await recorder.stop();
  return { rows, store, floor };
}

async function scaleRows(stage: Stage): Promise<Row[]> {
  const { server, sql } = await setScaleStage(stage);
  const { generator, leash } = stage;
  const [store] = await sql<SeededStore[]>`select id, link from stores where link = 'large-7'`;
  const [product] = store ? await listPlainProducts(sql, store.id, 1) : [];
  await sql.end();
  if (!store || !product) throw new Error("The stores were not seeded.");
  const home = `/s/${store.link}`;
  const { rows: pages } = await pageRows(server, generator, leash, "scale floor", [
    { name: "home, 500 products", page: home, twin: "scale-home" },
    { name: "product page", page: `${home}/p/${product.slug}`, twin: "scale-product" },
  ]);
  return [
    ...pages,
    await catalogRow(server, generator, "catalog API, 500 products", store.link),
    ...["large-7", "huge-7"].map((link) => ({
      name: `search in ${link === "huge-7" ? "5,000" : "500"} products`,
      target: null,
      beside: null,
      product: reading(server, generator, `/s/${link}/search?q=turmeric`),
      ceiling: null,
    })),
  ];
}
