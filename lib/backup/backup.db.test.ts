import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres, { type Sql } from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrationsFolder } from "@/db/migrate";
import { demoStores } from "@/db/seed/demo-stores";
import { newBuyer } from "@/e2e/fixtures/buyer";
import { makeEmptyDatabase } from "@/e2e/fixtures/empty-database";
import { orderOf } from "@/e2e/fixtures/order";
import { addProduct, openShop } from "@/e2e/fixtures/shop";
import { seedDemo } from "@/lib/demo/service";
import { diskStorage } from "@/lib/media/disk-storage";
import { mediaStorage } from "@/lib/media/storage";
import { apply } from "./migrations";
import { openBackup } from "./open";
import { checkRestore, restoreBackup } from "./restore";
import { type Manifest, manifestSchema, tableFile } from "./schema";
import { checkSecret } from "./secret-mark";
import { takeBackup } from "./take";
import { inOneTransaction } from "./transaction";

const SLOW_MS = 120_000;
const secrets = { nextAuth: "the shop's own secret", serverActions: "its other one" };

let place: string;
let source: Parameters<typeof takeBackup>[1];
let opened: Sql[] = [];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "soko-backup-"));
  source = {
    databaseUrl: process.env.DATABASE_URL ?? "",
    storage: mediaStorage(),
    version: "1.2.3",
    secret: secrets.nextAuth,
    secrets,
  };
});
afterEach(async () => {
  for (const sql of opened) await sql.end();
  opened = [];
  rmSync(place, { recursive: true, force: true });
});

function connect(url: string): Sql {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  opened.push(sql);
  return sql;
}

async function take(): Promise<{ folder: string; manifest: Manifest }> {
  const folder = mkdtempSync(join(place, "backup-"));
  return { folder, manifest: await takeBackup(folder, source) };
}

/** Restores into a new database and folder. */
async function restore(folder: string) {
  const url = await makeEmptyDatabase();
  const storage = diskStorage(join(place, "restored"));
  await restoreBackup(await openBackup(folder), { databaseUrl: url, storage });
  return { url, sql: connect(url), storage };
}

/** Every row of every table as text, but for the notes of which pages a transaction spoilt. */
async function readAll(sql: Sql): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'page_changes' order by 1`;
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t order by 1`;
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** Changes one file of a backup and its digest, as somebody would who knows how. */
function forge(folder: string, file: string, change: (content: Buffer) => Buffer): void {
  const content = change(readFileSync(join(folder, file)));
  writeFileSync(join(folder, file), content);
  const list = join(folder, "SHA256SUMS");
  const digest = createHash("sha256").update(content).digest("hex");
  const lines = readFileSync(list, "utf8").split("\n");
  const forged = lines.map((line) => (line.endsWith(`  ${file}`) ? `${digest}  ${file}` : line));
  writeFileSync(list, forged.join("\n"));
}

const forgeManifest = (folder: string, change: Record<string, unknown>) =>
  forge(folder, "manifest.json", (text) =>
    Buffer.from(JSON.stringify({ ...JSON.parse(text.toString()), ...change })),
  );

const forgeRows = (folder: string, table: string, change: (rows: string) => string) =>
  forge(folder, tableFile(table), (zipped) => gzipSync(change(gunzipSync(zipped).toString())));

async function expectEmpty(url: string) {
  const [found] = await connect(url)`
    select count(*)::int as tables from pg_tables where schemaname in ('public', 'drizzle')`;
  expect(found?.tables).toBe(0);
}

/** A small shop with three orders, one product and a cart in Postgres. */
async function openSmallShop() {
  const shop = await openShop();
  const product = await addProduct(shop, { name: 'Ghee\t"pure" \\N\n\u{1F9C8} घी', stock: null });
  const actor = await newBuyer();
  for (let n = 0; n < 3; n++) await orderOf(shop, actor, { product });
  return { shop, product, actor };
}

describe("a backup, restored to an empty database", () => {
  it(
    "brings back a shop with its pictures, row by row and byte by byte",
    async () => {
      const demo = demoStores.slice(2).map((store) => ({
        ...store,
        products: store.products.map((one, n) => ({
          ...one,
          picture: n < 2 ? one.picture : null,
        })),
      }));
      await seedDemo(demo);
      await openSmallShop();
      const before = connect(source.databaseUrl);
      const { folder, manifest } = await take();
      const after = await restore(folder);

      expect(await readAll(after.sql)).toEqual(await readAll(before));
      expect(manifest.media.files).toBeGreaterThan(4);
      expect(manifest.media.missing).toEqual([]);
      const keys = readFileSync(join(folder, "SHA256SUMS"), "utf8").matchAll(/ media\/(\S+)/g);
      for (const [, key = ""] of keys) {
        const [here, there] = [await mediaStorage().open(key), await after.storage.open(key)];
        expect(there?.size).toBe(here?.size);
        expect(there?.body).toEqual(here?.body);
      }
      expect((await openBackup(folder)).secrets).toEqual(secrets);
    },
    SLOW_MS,
  );

  it("goes on where it stood: counters, triggers, rules", async () => {
    const { shop, product } = await openSmallShop();
    const here = connect(source.databaseUrl);
    const cart = { id: "a-cart-of-some-22-letters" };
    await here`insert into carts values (${cart.id}, ${shop.storeId}, 0, now() + interval '1 day')`;
    await here`insert into cart_lines (cart_id, line_id, qty, saved)
      values (${cart.id}, ${product.productId}, 1, '{}')`;
    const { sql } = await restore((await take()).folder);

    const [line] = await sql`select position from cart_lines`;
    const [next] = await sql`insert into cart_lines (cart_id, line_id, qty, saved)
      values (${cart.id}, ${shop.storeId}, 1, '{}') returning position`;
    expect(next?.position).toBe(line?.position + 1);

    const [off] =
      await sql`select count(*)::int as triggers from pg_trigger where tgenabled <> 'O'`;
    expect(off?.triggers).toBe(0);
    await sql`update products set name = 'Crème fraîche' where id = ${product.productId}`;
    const [noted] = await sql`select tag from page_changes`;
    expect(noted?.tag).toBe(`catalog:${shop.storeId}`);
    const [found] = await sql`select search_text from products where id = ${product.productId}`;
    expect(found?.search_text).toContain("creme fraiche");

    const doubled = sql`update orders set number = 1001`;
    await expect(doubled).rejects.toMatchObject({ constraint_name: "orders_number_key" });
    const [key] = await sql`select last_number from order_counters`;
    expect(key?.last_number).toBe(1003);
  });

  it("is brought to today's schema when it is of an older one", async () => {
    const known = readMigrationFiles({ migrationsFolder });
    source.databaseUrl = await makeEmptyDatabase();
    await inOneTransaction(source.databaseUrl, "read write", (sql) =>
      apply(sql, known.slice(0, 3)),
    );
    const id = "0197b3c4-0000-7000-8000-000000000001";
    await connect(source.databaseUrl)`
      insert into accounts values (${id}, '+919839012345', 'en-IN', now())`;
    const { folder, manifest } = await take();
    expect(manifest.migrations).toHaveLength(3);
    const { sql } = await restore(folder);
    const [applied] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
    expect(applied?.n).toBe(known.length);
    expect(await sql`select id from accounts`).toMatchObject([{ id }]);
  });

  it(
    "is of one moment, also when orders are placed meanwhile",
    async () => {
      const shop = await openShop();
      const products = await Promise.all(
        Array.from({ length: 4 }, () => addProduct(shop, { stock: 100_000 })),
      );
      let placed = 0;
      let isDone = false;
      const buyers = products.map(async (product) => {
        const actor = await newBuyer();
        while (!isDone) {
          await orderOf(shop, actor, { product });
          placed += 1;
        }
      });
      const backups: { folder: string; during: number }[] = [];
      try {
        for (let n = 0; n < 3; n++) {
          const before = placed;
          const { folder } = await take();
          backups.push({ folder, during: placed - before });
        }
      } finally {
        isDone = true;
        await Promise.all(buyers);
      }
      expect(Math.max(...backups.map(({ during }) => during))).toBeGreaterThan(10);

      for (const { folder } of backups) {
        const { sql: restored } = await restore(folder);
        const [row] = await restored`
          select count(*)::int as orders, count(distinct i.order_id)::int as with_lines,
            (select sum(stock)::int from product_variants) + sum(i.qty)::int as pieces,
            max(o.number) - 1000 - count(*)::int as gaps
          from orders o left join order_items i on i.order_id = o.id`;
        expect(row).toMatchObject({ with_lines: row?.orders, pieces: 400_000, gaps: 0 });
      }
    },
    SLOW_MS,
  );
});

describe("a restore refuses, and writes nothing", () => {
  const open = (folder: string) => expect(openBackup(folder)).rejects;
  async function tryRestore(folder: string) {
    const databaseUrl = await makeEmptyDatabase();
    const storage = diskStorage(join(place, "restored"));
    const failure = await restoreBackup(await openBackup(folder), { databaseUrl, storage }).catch(
      (error: Error) => error,
    );
    await expectEmpty(databaseUrl);
    return failure?.message;
  }

  it("a flipped bit, a file cut short or gone, and a list that ends early", async () => {
    await openSmallShop();
    const { folder } = await take();
    const file = join(folder, tableFile("orders"));
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 20] = (flipped[whole.length - 20] ?? 0) ^ 1;
    for (const content of [flipped, whole.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(file, content);
      await open(folder).toThrow("tables/orders.copy.gz is not as it was written");
    }
    rmSync(file);
    await open(folder).toThrow("is missing");
    writeFileSync(file, whole);
    const list = readFileSync(join(folder, "SHA256SUMS"), "utf8");
    writeFileSync(join(folder, "SHA256SUMS"), list.slice(0, 1000));
    await open(folder).toThrow(/damaged|no whole backup/);
    writeFileSync(join(folder, "SHA256SUMS"), list.replace("  tables/", "  ../../tables/"));
    await open(folder).toThrow("damaged");
    writeFileSync(join(folder, "SHA256SUMS"), list);
    expect((await openBackup(folder)).manifest.version).toBe("1.2.3");
  });

  it("what is no backup, an edited manifest, and a newer format or Soko", async () => {
    await openSmallShop();
    const { folder, manifest } = await take();
    mkdirSync(join(place, "empty"));
    await open(join(place, "empty")).toThrow("manifest.json is missing");
    const text = readFileSync(join(folder, "manifest.json"), "utf8");
    writeFileSync(join(folder, "manifest.json"), text.replace("1.2.3", "1.2.4"));
    await open(folder).toThrow("manifest.json is not as it was written");
    forgeManifest(folder, { format: 2 });
    await open(folder).toThrow("Restore it with a newer Soko");
    const migrations = [...manifest.migrations, { hash: "ff", at: Date.now() }];
    forgeManifest(folder, { format: 1, migrations });
    await expect(checkRestore(await openBackup(folder), null)).rejects.toThrow("newer Soko");
    forgeManifest(folder, { migrations: migrations.slice(-1) });
    expect(await tryRestore(folder)).toContain("another database schema");
    expect(manifestSchema.parse(manifest)).toEqual(manifest);
  });

  it("a database that is not empty", async () => {
    await openSmallShop();
    const { folder } = await take();
    const before = await readAll(connect(source.databaseUrl));
    const backup = await openBackup(folder);
    const message = "The database is not empty";
    await expect(checkRestore(backup, source.databaseUrl)).rejects.toThrow(message);
    await expect(restoreBackup(backup, source)).rejects.toThrow(message);
    expect(await readAll(connect(source.databaseUrl))).toEqual(before);
  });

  it(
    "rows that are missing, broken or point nowhere, whatever the checksums say",
    async () => {
      await openSmallShop();
      const { folder } = await take();
      const events = readFileSync(join(folder, tableFile("order_events")));
      forgeRows(folder, "order_events", (rows) => rows.split("\n").slice(1).join("\n"));
      expect(await tryRestore(folder)).toBe(
        "Of 3 rows of order_events 2 were restored. Nothing was kept.",
      );
      forgeRows(folder, "order_events", (rows) => `no row\n${rows}`);
      expect(await tryRestore(folder)).toContain("invalid input syntax");
      forge(folder, tableFile("order_events"), () => events);
      forgeRows(folder, "order_counters", (rows) => rows.replace("1003", "1002"));
      expect(await tryRestore(folder)).toContain("restored books");
      forgeRows(folder, "orders", () => "");
      expect(await tryRestore(folder)).toContain("foreign key");
    },
    SLOW_MS,
  );

  it("a picture's row without its file, unless the file was lost before", async () => {
    const { shop } = await openSmallShop();
    const hash = "ab".repeat(32);
    await connect(source.databaseUrl)`
      insert into media (store_id, id, hash, width, height, widths, placeholder, created_at)
      values (${shop.storeId}, gen_random_uuid(), ${hash}, 9, 9, '[320]', '#ffffff', now())`;
    const { folder, manifest } = await take();
    const missing = ["320.webp", "preview.jpg"].map((file) => `ab/${hash}/${file}`);
    expect(manifest.media).toEqual({ files: 0, bytes: 0, missing });
    await restore(folder);
    forgeManifest(folder, { media: { ...manifest.media, missing: missing.slice(1) } });
    expect(await tryRestore(folder)).toContain(`row without its file ab/${hash}/320.webp`);
  });

  it("another secret than the shop had", async () => {
    await openSmallShop();
    const { manifest } = await take();
    expect(() => checkSecret(manifest, "some other secret")).toThrow("NEXTAUTH_SECRET");
    expect(() => checkSecret(manifest, null)).toThrow("NEXTAUTH_SECRET");
    checkSecret(manifest, secrets.nextAuth);
    expect(JSON.stringify(manifest)).not.toContain(secrets.nextAuth);
  });
});

describe("a backup that cannot be made whole", () => {
  it("fails, and leaves nothing that a restore would take", async () => {
    await openSmallShop();
    const folder = mkdtempSync(join(place, "backup-"));
    const full = { ...mediaStorage(), open: () => Promise.reject(new Error("the disk is gone")) };
    const { shop } = await openSmallShop();
    await connect(source.databaseUrl)`
      insert into media (store_id, id, hash, width, height, widths, placeholder, created_at)
      values (${shop.storeId}, gen_random_uuid(), ${"cd".repeat(32)}, 9, 9, '[]', '#ffffff', now())`;
    await expect(takeBackup(folder, { ...source, storage: full })).rejects.toThrow("disk is gone");
    await expect(openBackup(folder)).rejects.toThrow("no whole backup");
  });

  it("says so where there is no shop", async () => {
    source.databaseUrl = await makeEmptyDatabase();
    await expect(take()).rejects.toThrow("no shop in this database");
  });
});
