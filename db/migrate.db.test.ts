import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, it } from "vitest";
import { migrate } from "./migrate";

const url = process.env.DATABASE_URL ?? "";

it("is harmless to run again, also twice at once", async () => {
  await Promise.all([migrate(url), migrate(url)]);
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`select cardinality(show_trgm('किराना')) as found`;
  await sql.end();
  expect(row?.found).toBeGreaterThan(0);
});

/** The migrations before the one of this number, in a folder of their own. */
function migrationsBefore(number: number): string {
  const folder = mkdtempSync(join(tmpdir(), "soko-migrations-"));
  cpSync("drizzle", folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number }[] };
  const entries = journal.entries.filter(({ idx }) => idx < number);
  writeFileSync(file, JSON.stringify({ ...journal, entries }));
  return folder;
}

it("brings a ledger that was not kept to what is in stock", async () => {
  const name = `soko_test_old_${process.env.VITEST_POOL_ID ?? "1"}`;
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  await admin`drop database if exists ${admin(name)} with (force)`;
  await admin`create database ${admin(name)}`;
  const old = new URL(url);
  old.pathname = `/${name}`;
  const sql = postgres(old.href, { max: 1, onnotice: () => undefined });
  const folder = migrationsBefore(6);
  try {
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    const [store] = await sql`
      insert into stores (id, link, name, address, created_at, updated_at)
      values (gen_random_uuid(), 'old', 'Old', '{"line1": "1"}', now(), now()) returning id`;
    const of = store?.id;
    const [category] = await sql`
      insert into categories (store_id, id, name, name_key, slug, created_at)
      values (${of}, gen_random_uuid(), 'All', 'all', 'all', now()) returning id`;
    for (const [n, stock] of [5, 0, null, 7].entries()) {
      const [product] = await sql`
        insert into products (store_id, id, category_id, name, slug, created_at, updated_at)
        values (${of}, gen_random_uuid(), ${category?.id}, 'It', ${`it-${n}`}, now(), now()) returning id`;
      await sql`insert into product_variants (store_id, id, product_id, mrp, sale_price, stock, created_at)
        values (${of}, ${product?.id}, ${product?.id}, 100, 100, ${stock}, now())`;
      await sql`insert into stock_movements (store_id, id, variant_id, kind, delta, actor_kind, created_at)
        values (${of}, gen_random_uuid(), ${product?.id}, 'counted', 7, 'system', now())`;
    }
    await migrate(old.href);
    const rows = await sql`
      select v.stock, sum(m.delta)::int as moved, count(*)::int as movements from product_variants v
      join stock_movements m on m.store_id = v.store_id and m.variant_id = v.id
      group by v.store_id, v.id, v.stock order by v.stock`;
    expect(rows.map(({ stock, moved, movements }) => [stock, moved, movements])).toEqual([
      [0, 0, 2],
      [5, 5, 2],
      [7, 7, 1],
      [null, 0, 2],
    ]);
  } finally {
    await sql.end();
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
