-- Until this migration ends nobody moves stock: what is counted here is what the triggers go on from.
LOCK TABLE "product_variants", "stock_movements" IN SHARE ROW EXCLUSIVE MODE;--> statement-breakpoint
CREATE UNIQUE INDEX "stock_movements_order_key" ON "stock_movements" USING btree ("store_id","order_id","variant_id","kind") WHERE "stock_movements"."order_id" is not null;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_kind_known" CHECK ("stock_movements"."kind" in ('counted', 'adjusted', 'sold', 'restocked'));--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_order_named" CHECK (("stock_movements"."kind" in ('sold', 'restocked')) = ("stock_movements"."order_id" is not null));--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_delta_sign" CHECK (case "stock_movements"."kind" when 'sold' then "stock_movements"."delta" < 0 when 'restocked' then "stock_movements"."delta" > 0 else true end);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_amounts_not_negative" CHECK ("orders"."subtotal" >= 0 and "orders"."discount" between 0 and "orders"."subtotal" and "orders"."delivery_fee" >= 0
        and "orders"."tax" >= 0);;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_order_fkey" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A UUIDv7 by the database's clock, to the microsecond, where the app does not write the row.
CREATE FUNCTION uuid_of_now() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  select (lpad(to_hex(us / 1000), 12, '0') || '7' || lpad(to_hex(us % 1000 * 4), 3, '0')
    || right(gen_random_uuid()::text, 17))::uuid
  from (select floor(extract(epoch from clock_timestamp()) * 1000000)::bigint as us) now
$$;--> statement-breakpoint
-- What was written before without a movement, or with one too many.
INSERT INTO stock_movements (store_id, id, variant_id, kind, delta, actor_kind, reason, created_at)
SELECT v.store_id, uuid_of_now(), v.id, 'counted', coalesce(v.stock, 0) - coalesce(m.moved, 0), 'system',
  'the ledger was brought to the stock', now()
FROM product_variants v
LEFT JOIN (
  SELECT store_id, variant_id, sum(delta)::integer AS moved FROM stock_movements GROUP BY store_id, variant_id
) m ON m.store_id = v.store_id AND m.variant_id = v.id
WHERE coalesce(v.stock, 0) <> coalesce(m.moved, 0);--> statement-breakpoint
-- Writes the movement of every change of stock, whoever makes it. What it was for is said beforehand in
-- soko.movement, a setting of the transaction, and holds for one statement: what nobody explains is an
-- adjustment by the system.
CREATE FUNCTION write_stock_movements() RETURNS trigger
LANGUAGE plpgsql AS $$
declare
  said text := current_setting('soko.movement', true);
  cause jsonb := nullif(said, '')::jsonb;
begin
  if tg_op = 'INSERT' then
    insert into public.stock_movements
      (store_id, id, variant_id, kind, delta, order_id, actor_kind, actor_id, reason, created_at)
    select n.store_id, public.uuid_of_now(), n.id, coalesce(cause->>'kind', 'counted'), n.stock,
      (cause->>'orderId')::uuid, coalesce(cause->>'actorKind', 'system'), (cause->>'actorId')::uuid,
      cause->>'reason', clock_timestamp()
    from stock_after n where n.stock is not null;
  else
    insert into public.stock_movements
      (store_id, id, variant_id, kind, delta, order_id, actor_kind, actor_id, reason, created_at)
    select n.store_id, public.uuid_of_now(), n.id, coalesce(cause->>'kind', 'adjusted'),
      coalesce(n.stock, 0) - coalesce(o.stock, 0),
      (cause->>'orderId')::uuid, coalesce(cause->>'actorKind', 'system'), (cause->>'actorId')::uuid,
      cause->>'reason', clock_timestamp()
    from stock_after n join stock_before o on o.store_id = n.store_id and o.id = n.id
    where n.stock is distinct from o.stock;
  end if;
  if said <> '' then
    perform set_config('soko.movement', '', true);
  end if;
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER product_variants_stock_begun AFTER INSERT ON product_variants
REFERENCING NEW TABLE AS stock_after FOR EACH STATEMENT EXECUTE FUNCTION write_stock_movements();--> statement-breakpoint
CREATE TRIGGER product_variants_stock_moved AFTER UPDATE ON product_variants
REFERENCING OLD TABLE AS stock_before NEW TABLE AS stock_after
FOR EACH STATEMENT EXECUTE FUNCTION write_stock_movements();--> statement-breakpoint
CREATE FUNCTION refuse_stock_movement() RETURNS trigger
LANGUAGE plpgsql AS $$
begin
  raise exception 'stock_movements is written by changes of stock, and stays as it was written'
    using errcode = 'integrity_constraint_violation', constraint = 'stock_movements_by_stock_alone';
end
$$;--> statement-breakpoint
CREATE TRIGGER stock_movements_by_stock_alone BEFORE INSERT ON stock_movements
FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_stock_movement();--> statement-breakpoint
CREATE TRIGGER stock_movements_unchanged BEFORE UPDATE OF store_id, id, variant_id, kind, delta, order_id OR DELETE OR TRUNCATE ON stock_movements
FOR EACH STATEMENT EXECUTE FUNCTION refuse_stock_movement();
