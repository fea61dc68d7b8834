import type { Sql } from "postgres";

export type StoreGroup = { prefix: string; stores: number; products: number; categories: number };
export type SeededStore = { id: string; link: string };

/** The number that signs in as the owner of every seeded store. */
export const SELLER = "+919839000001";

/** Adds stores with their products, all in a few statements; links are the prefix and a number from 1. */
export async function seedStores(sql: Sql, group: StoreGroup): Promise<SeededStore[]> {
  const { prefix, stores, products, categories } = group;
  const made = await sql<SeededStore[]>`
    insert into stores (id, link, name, description, address, accent, delivery_fee,
      free_delivery_above, created_at, updated_at)
    select gen_random_uuid(), ${prefix} || '-' || n, 'Asha Kirana ' || n,
      'Groceries, spices and sweets, delivered in an hour.',
      '{"line1": "12 Lohai Road", "city": "Farrukhabad", "country": "IN"}'::jsonb,
      (array['#015a4d', '#2277d3', '#b3261e', '#7a4b00'])[1 + n % 4], 3000, 49900, now(), now()
    from generate_series(1, ${stores}::int) n
    returning id, link`;
  const ids = made.map(({ id }) => id);
  await sql`insert into store_links (link, store_id, created_at)
    select link, id, now() from stores where id = any(${ids}::uuid[])`;
  await sql`insert into order_counters (store_id) select unnest(${ids}::uuid[])`;
  await sql`insert into store_members (store_id, account_id, role, created_at)
    select unnest(${ids}::uuid[]), id, 'owner', now() from accounts where mobile = ${SELLER}`;
  await sql`
    insert into categories (store_id, id, name, name_key, slug, position, created_at)
    select s, gen_random_uuid(), kind || nth, lower(kind || nth), lower(kind) || nth, c, now()
    from unnest(${ids}::uuid[]) s, generate_series(0, ${categories}::int - 1) c,
      lateral (select (array['Dals', 'Spices', 'Rice', 'Oils', 'Snacks', 'Sweets', 'Tea', 'Soap'])[1 + c % 8]
        as kind, case when c < 8 then '' else (c / 8 + 1)::text end as nth)`;
  await seedProducts(sql, ids, products, categories);
  return made;
}

/** One product in eight comes in three sizes. */
async function seedProducts(sql: Sql, stores: string[], products: number, categories: number) {
  await sql`
    insert into products (store_id, id, category_id, name, slug, description, options, created_at, updated_at)
    select k.store_id, gen_random_uuid(), k.id, n.name,
      trim(both '-' from regexp_replace(lower(n.name), '[^a-z0-9]+', '-', 'g')) || '-' || p,
      'Cleaned by hand, packed on the day it is sent. Keeps for six months in a dry place.',
      case when p % 8 = 0 then '[{"name": "Size", "values": ["250 g", "500 g", "1 kg"]}]' else '[]' end::jsonb,
      now() - p * interval '1 minute', now()
    from categories k
    join generate_series(1, ${products}::int) p on p % ${categories}::int = k.position
    cross join lateral (select
      (array['Toor dal', 'Basmati rice', 'Turmeric', 'Mustard oil', 'Chana', 'Jaggery', 'Assam tea',
        'Rajma', 'Cumin', 'Sunflower oil', 'Poha', 'Sooji'])[1 + (p * 7) % 12] || ' ' ||
      (array['Sona', 'Gold', 'Desi', 'Organic', 'Daily', 'Royal', 'Fresh', 'Select', 'Village'])[1 + (p / 12) % 9]
        || ' ' || p as name) n
    where k.store_id = any(${stores}::uuid[])`;
  await sql`
    insert into product_variants (store_id, id, product_id, options, mrp, sale_price, stock, sku, position, created_at)
    select p.store_id, case when size is null then p.id else gen_random_uuid() end, p.id,
      case when size is null then '{}' else jsonb_build_object('Size', size) end,
      price * nth + 500, price * nth, 1000000, null, nth, now()
    from products p
    cross join lateral (select 2000 + (extract(epoch from p.created_at)::bigint % 97) * 100 as price) q
    cross join lateral (
      select size, nth from unnest(array['250 g', '500 g', '1 kg']) with ordinality as u(size, nth)
      where p.options <> '[]'
      union all select null, 1 where p.options = '[]') v
    where p.store_id = any(${stores}::uuid[])`;
}
