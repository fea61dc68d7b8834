import type { TransactionSql } from "postgres";
import type { Books } from "./schema";

/** Holds the database against itself. */
export async function readBooks(sql: TransactionSql): Promise<Books> {
  const [books] = await sql<Books[]>`
    select (
      select count(*) from product_variants v
      left join (
        select store_id, variant_id, sum(delta) as stock from stock_movements group by 1, 2
      ) moved on moved.store_id = v.store_id and moved.variant_id = v.id
      where v.stock is not null and v.stock <> coalesce(moved.stock, 0)
    )::int as "stockOffLedger", (
      select count(*) from orders o where not exists (
        select from order_items i where i.store_id = o.store_id and i.order_id = o.id)
    )::int as "ordersWithoutLines", (
      select count(*) from order_counters c where c.last_number <> coalesce(
        (select max(o.number) from orders o where o.store_id = c.store_id), 1000)
    )::int as "countersOff"`;
  if (!books) throw new Error("The database did not say how its books stand.");
  return { ...books };
}
