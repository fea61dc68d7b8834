ALTER TABLE "order_events" ADD COLUMN "undo_until" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "orders_payment_status_idx" ON "orders" USING btree ("store_id","payment_status","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_search_idx" ON "orders" USING gin ("store_id","name" gin_trgm_ops,"mobile" gin_trgm_ops);--> statement-breakpoint
-- Tells every process that listens, once the change is committed: what a list shows, nothing of the buyer.
CREATE FUNCTION tell_of_order() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  perform pg_notify('soko_orders', json_build_object(
    'storeId', new.store_id, 'number', new.number, 'status', new.status,
    'paymentStatus', new.payment_status, 'isNew', tg_op = 'INSERT', 'at', new.updated_at)::text);
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER orders_additions_told AFTER INSERT ON orders
FOR EACH ROW EXECUTE FUNCTION tell_of_order();--> statement-breakpoint
CREATE TRIGGER orders_changes_told AFTER UPDATE OF status, payment_status, total ON orders
FOR EACH ROW WHEN (
  (old.status, old.payment_status, old.total) IS DISTINCT FROM (new.status, new.payment_status, new.total)
) EXECUTE FUNCTION tell_of_order();
