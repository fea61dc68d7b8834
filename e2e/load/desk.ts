import { join } from "node:path";
import { findChromium } from "@/lib/boot/chromium.mjs";
import { dashboardPages } from "../fixtures/site-pages";
import { api } from "./ask";
import { listTable, timeLists } from "./desk-lists";
import { benchFolder } from "./folders.mjs";
import { Recorder } from "./recorder";
import { table } from "./report";
import { SELLER, type SeededStore } from "./seed";
import type { Server } from "./server";
import { type Stage, setDeskStage } from "./stage";
import { signedIn, type Weight, weighPages } from "./weights";

/** The dashboard of a busy store: how soon each list comes, and the scripts of each page. */
export async function measureDesk(stage: Stage, times: number) {
  const { server, sql } = await setDeskStage(stage);
  const [store] = await sql<SeededStore[]>`select id, link from stores where link = 'desk-1'`;
  const [product] = await sql<{ id: string; category: string }[]>`
    select id, category_id as category from products where store_id = ${store?.id ?? null} and options <> '[]' limit 1`;
  if (!store || !product) throw new Error("The busy store was not seeded.");
  const { token } = await api<{ token: string }>(server, "/accounts", {
    mobile: SELLER,
    otp: "1234",
  });
  const recorder = new Recorder(sql, join(benchFolder, "logs/postgres.log"), stage.env.REDIS_URL);
  await recorder.start();
  const lists = await timeLists(server, recorder, { link: store.link, token }, times);
  await recorder.stop();
  await sql.end();
  const chromium = await findChromium(stage.leash, stage.env);
  const { id: productId, category: categoryId } = product;
  const params = { storeLink: store.link, number: "1001", productId, categoryId };
  const weights = await weighDesk(server, chromium, token, params);
  return { lists, weights, text: `${listTable(lists)}\n\n${scriptTable(weights)}` };
}

/** Every page below a store, as the folder of routes has them. */
export function weighDesk(
  server: Server,
  chromium: string,
  token: string,
  params: Parameters<typeof dashboardPages>[0],
): Promise<Weight[]> {
  const pages = dashboardPages(params).map((path) => ({
    name: path.replace(`/dashboard/${params.storeLink}`, "").replace(/\?.*/, "") || "/",
    address: `${server.env.NEXTAUTH_URL}${path}`,
  }));
  return weighPages(server, chromium, pages, signedIn(token));
}

const MOST_SCRIPT = 230_000;

export function scriptTable(weights: Weight[]): string {
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  const lines = weights.map(({ page, html, script, css }) => [
    page,
    kb(script),
    script <= MOST_SCRIPT ? "yes" : "no",
    kb(html),
    kb(css),
  ]);
  return table(["", "JavaScript kB", "≤ 230", "HTML kB", "CSS kB"], lines);
}
