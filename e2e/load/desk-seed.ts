import type { Sql } from "postgres";
import { SELLER, type SeededStore, seedStores } from "./seed";

const PRODUCTS = 10_000;
const ORDERS = 50_000;
const CUSTOMERS = 8_000;

/** One store as a busy seller has it after two years: an order every 20 minutes. */
export async function seedDesk(sql: Sql): Promise<SeededStore> {
  await sql`insert into accounts (id, mobile, created_at) values (gen_random_uuid(), ${SELLER}, now())
    on conflict do nothing`;
  await sql`set statement_timeout = 0`;
  const shape = { prefix: "desk", stores: 1, products: PRODUCTS, categories: 40 };
  const [store] = await seedStores(sql, shape);
  if (!store) throw new Error("The store was not seeded.");
  // Some are drafts, in the archive, sold out or nearly so.
  await sql`update products set status = case when n % 50 = 0 then 'draft' else 'archived' end
    from (select id, row_number() over (order by created_at) as n from products) numbered
    where products.id = numbered.id and n % 25 = 0`;
  await sql`update product_variants set stock = n % 4
    from (select id as variant, row_number() over (order by id) as n from product_variants) numbered
    where id = variant and n % 90 = 0`;
  await sql`alter table orders disable trigger user`;
  await seedOrders(sql, store.id);
  await sql`alter table orders enable trigger user`;
  await sql`vacuum analyze`;
  return store;
}

async function seedOrders(sql: Sql, storeId: string): Promise<void> {
  await sql`insert into customers (id, mobile, created_at)
    select gen_random_uuid(), '+9190' || lpad((n * 7919 % 100000000)::text, 8, '0'), now() - n * interval '2 hours'
    from generate_series(1, ${CUSTOMERS}::int) n`;
  await sql`insert into store_customers (store_id, customer_id, name, created_at)
    select ${storeId}, id,
      (array['Sunita', 'Farhan', 'Lakshmi', 'Imran', 'Asha', 'Ravi', 'Meera', 'Joseph', 'Gurpreet'])[1 + n % 9]
        || ' ' || (array['Devi', 'Ansari', 'Narayan', 'Verma', 'Khan', 'Pillai', 'Singh'])[1 + (n / 9) % 7],
      created_at
    from (select *, row_number() over (order by id) as n from customers) numbered`;
  await sql`
    insert into orders (store_id, id, number, customer_id, status, payment_status, payment, channel, name,
      mobile, address, currency, subtotal, total, tracking_token, created_at, updated_at)
    select ${storeId}, gen_random_uuid(), 1000 + n, c.id, status,
      case when n % 400 = 0 then 'claimed' when status = 'delivered' then 'paid' else 'unpaid' end,
      case when n % 3 = 0 then 'upi' else 'cod' end,
      (array['storefront', 'storefront', 'storefront', 'chat', 'phone', 'counter', 'api'])[1 + n % 7],
      c.name, c.mobile, '{"line1": "House 14, Gali 3", "city": "Farrukhabad", "postalCode": "209625", "country": "IN"}',
      'INR', 4500, 4500, replace(gen_random_uuid()::text, '-', ''),
      now() - (${ORDERS}::int - n) * interval '20 minutes', now()
    from generate_series(1, ${ORDERS}::int) n
    cross join lateral (select case
      when n > ${ORDERS}::int - 60 then 'pending' when n > ${ORDERS}::int - 160 then 'accepted'
      when n > ${ORDERS}::int - 400 then 'shipped' when n % 31 = 0 then 'cancelled'
      when n % 97 = 0 then 'returned' else 'delivered' end as status) s
    join (select c.id, c.mobile, k.name, row_number() over (order by c.id) as nth
      from customers c join store_customers k on k.customer_id = c.id and k.store_id = ${storeId}
    ) c on c.nth = 1 + (n * 13) % ${CUSTOMERS}::int`;
  await sql`
    insert into order_items (store_id, id, order_id, position, product_id, variant_id, name, category, mrp,
      sale_price, qty, line_total)
    select o.store_id, gen_random_uuid(), o.id, place, p.id, p.id, p.name, 'Dals', 2000, 1500, 1, 1500
    from orders o cross join generate_series(0, 2) place
    join (select id, name, row_number() over (order by id) as nth from products
      where store_id = ${storeId} and options = '[]') p on p.nth = 1 + (o.number * 3 + place) % 8000
    where o.store_id = ${storeId}`;
  await sql`
    insert into order_events (store_id, id, order_id, kind, to_status, actor_kind, created_at)
    select store_id, gen_random_uuid(), id, 'placed', 'pending', 'customer', created_at from orders
    where store_id = ${storeId}`;
  await sql`update order_counters set last_number = ${1000 + ORDERS} where store_id = ${storeId}`;
}
