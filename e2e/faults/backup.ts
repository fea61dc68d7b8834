import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import sharp from "sharp";
import { root } from "@/lib/boot/checkout.mjs";
import { freePort } from "@/lib/boot/ports.mjs";
import { waitUntil } from "@/lib/boot/processes.mjs";
import { readSecrets } from "@/lib/boot/secrets.mjs";
import { isLive } from "@/lib/boot/serve.mjs";

const BUYERS = 6;
const BEFORE_MS = 3_000;
const AFTER_MS = 2_000;
const STOCK = 50_000;
const ENDS_WITHIN_MS = 15 * 60_000;

type Shop = {
  /** The data folder of a Soko that serves now, and its port. */
  folder: string;
  port: number;
  /** A folder for the backup and the restored shop; must be empty. */
  scratch: string;
  /** What the launchers run in, without PORT and SOKO_DATA_DIR. */
  env: NodeJS.ProcessEnv;
};

export type BackupFigures = {
  /** Orders placed while the backup was made. */
  during: number;
  /** Orders answered 201 before the backup began: what the restored shop must hold. */
  acknowledged: number;
  lost: number;
  doubled: number;
  oversold: number;
  ledgerOff: number;
  tornOrders: number;
  numberGaps: number;
  picturesLost: number;
  backupSeconds: number;
  /** From the start of the restore until the restored shop answers. */
  restoreSeconds: number;
};

type Sent = { key: string; token: string; body: object; orderId: string };

/** Backs a shop up under load, restores it to a clean folder, starts it there and holds it to its word. */
export async function backupUnderLoad({
  folder,
  port,
  scratch,
  env,
}: Shop): Promise<BackupFigures> {
  mkdirSync(scratch, { recursive: true });
  const backup = join(scratch, "backup");
  const restored = join(scratch, "restored");
  const { productIds, link, storeId, picture } = await openShop(port);
  const sent: Sent[] = [];
  let isOver = false;
  const buying = Array.from({ length: BUYERS }, (_, n) =>
    keepBuying(
      port,
      { link, productId: productIds[n % productIds.length] ?? "" },
      sent,
      () => isOver,
    ),
  );
  let figures = { during: 0, acknowledged: 0, backupSeconds: 0 };
  try {
    await pause(BEFORE_MS);
    const acknowledged = sent.length;
    const backupSeconds = await runScript(
      "backup",
      [backup],
      { ...env, SOKO_DATA_DIR: folder },
      scratch,
    );
    figures = { during: sent.length - acknowledged, acknowledged, backupSeconds };
    await pause(AFTER_MS);
  } finally {
    isOver = true;
    await Promise.all(buying);
  }

  const there = await freePort();
  const settings = { ...env, SOKO_DATA_DIR: restored, PORT: String(there) };
  const restoring = await runScript("restore", [backup], settings, scratch);
  const { seconds: starting, stop } = await start(there, settings, scratch);
  try {
    const lost = await countLost(there, sent.slice(0, figures.acknowledged));
    // Those of after the backup are not known there: each becomes one order, however often it comes.
    const later = sent.slice(figures.acknowledged);
    for (let n = 0; n < 2; n++) for (const each of later) await place(there, each);
    const address = new URL(picture, `http://127.0.0.1:${there}`);
    const picturesLost = (await fetch(address)).ok ? 0 : 1;
    const books = await readBooks(restored, storeId);
    return { ...figures, lost, ...books, picturesLost, restoreSeconds: restoring + starting };
  } finally {
    await stop();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function ask<T>(
  port: number,
  path: string,
  body: object | FormData,
  headers = {},
): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: "POST",
    headers: isForm ? headers : { "content-type": "application/json", ...headers },
    body: isForm ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}

const newMobile = () => `+9198${randomInt(10_000_000, 99_999_999)}`;
const signIn = (port: number, audience: "accounts" | "customers") =>
  ask<{ token: string }>(port, `/${audience}`, { mobile: newMobile(), otp: "123456" });

async function openShop(port: number) {
  const { token } = await signIn(port, "accounts");
  const headers = { authorization: `Bearer ${token}` };
  const address = { line1: "12 Lohai Road", city: "Farrukhabad" };
  const named = { name: `Backed up ${randomInt(1e9)}`, address };
  const store = await ask<{ storeId: string; link: string }>(port, "/stores", named, headers);
  const productIds: string[] = [];
  let picture = "";
  for (let n = 0; n < BUYERS; n++) {
    const form = new FormData();
    const fields = {
      name: `Dal ${n}`,
      mrp: 18000,
      salePrice: 14900,
      category: "Dals",
      stock: STOCK,
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    if (n === 0) form.set("image", await draw(), "dal.png");
    const path = `/stores/${store.storeId}/products`;
    const product = await ask<{ id: string; image: { url: string } | null }>(
      port,
      path,
      form,
      headers,
    );
    productIds.push(product.id);
    picture = product.image?.url ?? picture;
  }
  return { ...store, productIds, picture };
}

async function draw(): Promise<Blob> {
  const create = { width: 400, height: 300, channels: 3 as const, background: "#c9962e" };
  return new Blob([new Uint8Array(await sharp({ create }).png().toBuffer())]);
}

async function keepBuying(
  port: number,
  { link, productId }: { link: string; productId: string },
  sent: Sent[],
  isOver: () => boolean,
): Promise<void> {
  const { token } = await signIn(port, "customers");
  for (let n = 0; !isOver(); n++) {
    const key = `backup-${productId}-${n}`;
    const cart = { storeLink: link, items: [{ productId, qty: 1 }] };
    const body = {
      cart,
      name: "Farhan",
      address: { line1: "4 Batla House" },
      payment: "cod",
      note: key,
    };
    const order = { key, token, body, orderId: "" };
    order.orderId = await place(port, order);
    sent.push(order);
  }
}

async function place(port: number, { key, token, body }: Sent): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": key };
  return (await ask<{ orderId: string }>(port, "/orders", body, headers)).orderId;
}

/** A retry of each must be answered by the same buyer's session with the same order as then. */
async function countLost(port: number, sent: Sent[]): Promise<number> {
  let lost = 0;
  for (const each of sent) if ((await place(port, each)) !== each.orderId) lost += 1;
  return lost;
}

async function readBooks(folder: string, storeId: string) {
  const pid = readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  const { postgres: password } = readSecrets(folder);
  const sql = postgres(`postgres://soko:${password}@127.0.0.1:${pid[3]}/soko`, { max: 1 });
  type Books = Pick<
    BackupFigures,
    "doubled" | "oversold" | "ledgerOff" | "tornOrders" | "numberGaps"
  >;
  try {
    const [books] = await sql<Books[]>`
      select (
        select count(*) - count(distinct note) from orders where store_id = ${storeId}
      )::int as doubled, (
        select coalesce(sum(abs(v.stock + coalesce(sold.qty, 0) - ${STOCK}::int)), 0)
        from product_variants v left join (
          select variant_id, sum(qty) as qty from order_items where store_id = ${storeId} group by 1
        ) sold on sold.variant_id = v.id where v.store_id = ${storeId}
      )::int as oversold, (
        select count(*) from product_variants v where v.stock is not null and v.stock <> (
          select coalesce(sum(m.delta), 0) from stock_movements m
          where m.store_id = v.store_id and m.variant_id = v.id)
      )::int as "ledgerOff", (
        select count(*) from orders o where o.subtotal <> (
          select coalesce(sum(i.line_total), 0) from order_items i
          where i.store_id = o.store_id and i.order_id = o.id)
      )::int as "tornOrders", (
        select coalesce(sum(c.last_number - 1000 - (
          select count(*) from orders o where o.store_id = c.store_id)), 0) from order_counters c
      )::int as "numberGaps"`;
    if (!books) throw new Error("The restored database did not answer.");
    return { ...books };
  } finally {
    await sql.end();
  }
}

function launch(script: string, args: string[], env: NodeJS.ProcessEnv, scratch: string) {
  const log = openSync(join(scratch, `${script}.log`), "a");
  const command = [join(root, `lib/boot/${script}.mjs`), ...args];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

/** @returns how many seconds it took */
async function runScript(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  scratch: string,
): Promise<number> {
  const began = Date.now();
  const child = launch(script, args, env, scratch);
  await waitUntil(() => child.exitCode !== null || child.signalCode !== null, ENDS_WITHIN_MS);
  if (child.exitCode === 0) return (Date.now() - began) / 1000;
  child.kill("SIGKILL");
  throw new Error(`${script} failed (${child.exitCode}): see ${join(scratch, `${script}.log`)}.`);
}

async function start(port: number, env: NodeJS.ProcessEnv, scratch: string) {
  const began = Date.now();
  const told = { ...env, HOST: "127.0.0.1", NEXTAUTH_URL: `http://localhost:${port}` };
  const child = launch("start", [], told, scratch);
  const stop = async () => {
    child.kill("SIGTERM");
    await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 60_000);
  };
  const lock = join(env.SOKO_DATA_DIR ?? "", "lock");
  const serves = () => existsSync(lock) && readFileSync(lock, "utf8").includes('"url"');
  await waitUntil(
    async () => child.exitCode !== null || (serves() && (await isLive(port))),
    ENDS_WITHIN_MS,
    200,
  );
  if (child.exitCode === null && (await isLive(port))) {
    return { seconds: (Date.now() - began) / 1000, stop };
  }
  await stop();
  throw new Error(`The restored shop did not start: see ${join(scratch, "start.log")}.`);
}
