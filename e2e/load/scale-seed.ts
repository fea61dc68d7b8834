import type { Sql } from "postgres";
import { SELLER, type StoreGroup, seedStores } from "./seed";

/** 10,000 stores with a million products between them: most are small, a few are very large. */
const groups: StoreGroup[] = [
  { prefix: "huge", stores: 20, products: 5_000, categories: 24 },
  { prefix: "large", stores: 400, products: 500, categories: 12 },
  { prefix: "middle", stores: 2_000, products: 150, categories: 8 },
  { prefix: "small", stores: 5_000, products: 70, categories: 6 },
  { prefix: "young", stores: 2_580, products: 20, categories: 3 },
];

/** Fills a database that was just migrated. Indexes and foreign keys are made anew over the whole. */
export async function seedScale(sql: Sql): Promise<void> {
  await sql`insert into accounts (id, mobile, created_at) values (gen_random_uuid(), ${SELLER}, now())
    on conflict do nothing`;
  await sql`set maintenance_work_mem = '256MB'`;
  // A million products take longer than a statement of the app ever may.
  await sql`set statement_timeout = 0`;
  const tables = ["products", "product_variants"];
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.tablename = any(${tables}) and i.schemaname = 'public' and not exists (
      select 1 from pg_constraint c where c.conindid = format('%I.%I', i.schemaname, i.indexname)::regclass)`;
  const keys = await sql<{ name: string; of: string; definition: string }[]>`
    select conname as name, conrelid::regclass::text as of, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid::regclass::text = any(${tables})`;
  for (const { name, of } of keys) await sql`alter table ${sql(of)} drop constraint ${sql(name)}`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  const triggered = [...tables, "categories", "stock_movements"];
  for (const table of triggered) await sql`alter table ${sql(table)} disable trigger user`;
  for (const group of groups) await seedStores(sql, group);
  await writeDerived(sql);
  for (const table of triggered) await sql`alter table ${sql(table)} enable trigger user`;
  for (const { definition } of indexes) await sql.unsafe(definition);
  for (const { name, of, definition } of keys) {
    await sql`alter table ${sql(of)} add constraint ${sql(name)} ${sql.unsafe(definition)}`;
  }
  await sql`analyze`;
}

/** What triggers write of each product, category and stock, for all of them at once. */
async function writeDerived(sql: Sql): Promise<void> {
  await sql`update categories set search_text = fold_text(name)`;
  await sql`
    insert into stock_movements (store_id, id, variant_id, kind, delta, actor_kind, created_at)
    select store_id, gen_random_uuid(), id, 'counted', stock, 'system', created_at
    from product_variants where stock is not null`;
  await sql`
    update products p
    set lowest_price = v.lowest, search_text = fold_text(p.name) || coalesce(v.skus, '')
    from (
      select store_id, product_id, min(sale_price) as lowest,
        string_agg(distinct E'\\n' || fold_text(sku), '') as skus
      from product_variants where archived_at is null group by store_id, product_id
    ) v
    where v.store_id = p.store_id and v.product_id = p.id`;
}
