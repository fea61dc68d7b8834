import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres, { type Sql } from "postgres";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { prepare, startServices } from "@/lib/boot/services.mjs";
import { cleanSettings } from "@/lib/boot/test-parts.mjs";
import { makeFreshDatabase } from "@/lib/boot/test-services.mjs";
import { buildCopy, buildFloor } from "./app-copy";
import { seedDesk } from "./desk-seed";
import { benchFolder } from "./folders.mjs";
import { seedScale } from "./scale-seed";
import { type Server, startServer } from "./server";
import { Worker } from "./worker";

const here = fileURLToPath(new URL(".", import.meta.url));

const floorPages = ["plain", "home-40", "home-500", "product", "scale-home", "scale-product"];

export type Stage = {
  leash: Leash;
  env: NodeJS.ProcessEnv;
  adminUrl: string;
  server: Server;
  sql: Sql;
  generator: Worker;
  bare: Worker;
};

const open = (url: string | undefined) =>
  postgres(url ?? "", { max: 1, onnotice: () => undefined });

/** The app on an empty database, as `npm start` would serve it, and those who ask it. */
export async function setStage(leash: Leash): Promise<Stage> {
  const ceilings = join(benchFolder, "ceilings");
  for (const folder of [ceilings, join(benchFolder, "redis")]) {
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(ceilings, { recursive: true });
  const settings = {
    ...cleanSettings(),
    OTP_MODE: "bypass",
    SIGN_IN_LIMIT_PER_MINUTE: "100000",
    SOKO_CEILINGS: ceilings,
  };
  const services = await startServices({ settings, dataDir: benchFolder, port: 3000, leash });
  const { adminUrl } = services;
  if (!adminUrl) throw new Error("The benchmark runs on a Postgres of its own.");
  const env: NodeJS.ProcessEnv = { ...services.env, NODE_ENV: "production" };
  await makeFreshDatabase(adminUrl, "soko");
  await prepare(leash, env, adminUrl);
  await buildCopy(leash, env);
  await buildFloor(floorPages, leash, env);
  const server = await startServer("app", leash, env);
  const sql = open(env.DATABASE_URL);
  const generator = new Worker("generator", join(here, "generator.mjs"), leash, env);
  const bare = new Worker("bare orders", join(here, "bare-orders.ts"), leash, env);
  return { leash, env, adminUrl, server, sql, generator, bare };
}

type Filled = {
  database: string;
  server: string;
  what: string;
  fill: (sql: Sql) => Promise<unknown>;
};

const scale: Filled = {
  database: "soko_scale",
  server: "scale app",
  what: "10,000 stores and 1,000,000 products",
  fill: seedScale,
};
const desk: Filled = {
  database: "soko_desk",
  server: "desk app",
  what: "a store of 10,000 products and 50,000 orders",
  fill: seedDesk,
};

/** The same app on a database of 10,000 stores, which is kept from one run to the next. */
export const setScaleStage = (stage: Stage) => setFilledStage(stage, scale);

/** The same app on a database with one busy store, kept likewise. */
export const setDeskStage = (stage: Stage) => setFilledStage(stage, desk);

async function setFilledStage(stage: Stage, filled: Filled): Promise<{ server: Server; sql: Sql }> {
  const { leash, adminUrl } = stage;
  const name = filled.database;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const env = { ...stage.env, DATABASE_URL: url.href, DIRECT_DATABASE_URL: url.href };
  const admin = open(adminUrl);
  const [kept] = await admin`
    select 1 from pg_database where datname = ${name} and shobj_description(oid, 'pg_database') = 'seeded'`;
  await admin.end();
  if (!kept) await makeFreshDatabase(adminUrl, name);
  await prepare(leash, env, adminUrl);
  const sql = open(env.DATABASE_URL);
  if (!kept) {
    const began = Date.now();
    say(`Seeding ${filled.what}.`);
    await filled.fill(sql);
    await sql.unsafe(`comment on database ${name} is 'seeded'`);
    say(`Seeded in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  }
  return { server: await startServer(filled.server, leash, env), sql };
}
