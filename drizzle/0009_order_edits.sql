DROP INDEX "stock_movements_order_key";--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_events" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "stock_movements_order_key" ON "stock_movements" USING btree ("store_id","order_id","variant_id","kind","revision") WHERE "stock_movements"."order_id" is not null;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_revision_of_order" CHECK ("stock_movements"."revision" = 0 or ("stock_movements"."revision" > 0 and "stock_movements"."order_id" is not null));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_revision_not_negative" CHECK ("orders"."revision" >= 0);--> statement-breakpoint
-- As before, and for an edit of an order's lines: which edit it was, and by its sign what became of the pieces.
CREATE OR REPLACE FUNCTION write_stock_movements() RETURNS trigger
LANGUAGE plpgsql AS $$
declare
  said text := current_setting('soko.movement', true);
  cause jsonb := nullif(said, '')::jsonb;
begin
  if tg_op = 'INSERT' then
    insert into public.stock_movements
      (store_id, id, variant_id, kind, delta, order_id, revision, actor_kind, actor_id, reason, created_at)
    select n.store_id, public.uuid_of_now(), n.id, coalesce(cause->>'kind', 'counted'), n.stock,
      (cause->>'orderId')::uuid, coalesce((cause->>'revision')::integer, 0),
      coalesce(cause->>'actorKind', 'system'), (cause->>'actorId')::uuid, cause->>'reason', clock_timestamp()
    from stock_after n where n.stock is not null;
  else
    insert into public.stock_movements
      (store_id, id, variant_id, kind, delta, order_id, revision, actor_kind, actor_id, reason, created_at)
    select n.store_id, public.uuid_of_now(), n.id,
      case when cause->>'kind' = 'edited' then case when d.delta < 0 then 'sold' else 'restocked' end
        else coalesce(cause->>'kind', 'adjusted') end,
      d.delta, (cause->>'orderId')::uuid, coalesce((cause->>'revision')::integer, 0),
      coalesce(cause->>'actorKind', 'system'), (cause->>'actorId')::uuid, cause->>'reason', clock_timestamp()
    from stock_after n join stock_before o on o.store_id = n.store_id and o.id = n.id,
      lateral (select coalesce(n.stock, 0) - coalesce(o.stock, 0) as delta) d
    where n.stock is distinct from o.stock;
  end if;
  if said <> '' then
    perform set_config('soko.movement', '', true);
  end if;
  return null;
end
$$;--> statement-breakpoint
DROP TRIGGER stock_movements_unchanged ON stock_movements;--> statement-breakpoint
CREATE TRIGGER stock_movements_unchanged BEFORE UPDATE OF store_id, id, variant_id, kind, delta, order_id, revision OR DELETE OR TRUNCATE ON stock_movements
FOR EACH STATEMENT EXECUTE FUNCTION refuse_stock_movement();
