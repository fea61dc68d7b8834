-- What buyers are shown of a stock: 0, 1, 2, 3 or more; one that is not counted is more.
CREATE FUNCTION shown_stock(stock integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ select least(coalesce(stock, 4), 4) $$;--> statement-breakpoint
CREATE FUNCTION note_catalog_change() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  insert into page_changes (tag) values ('catalog:' || coalesce(new.store_id, old.store_id))
  on conflict do nothing;
  return null;
end
$$;--> statement-breakpoint
CREATE FUNCTION note_catalog_additions() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  insert into page_changes (tag) select distinct 'catalog:' || store_id from added
  on conflict do nothing;
  return null;
end
$$;--> statement-breakpoint
CREATE FUNCTION note_store_change() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  insert into page_changes (tag) values ('store:' || new.id), ('link:' || old.link), ('link:' || new.link)
  on conflict do nothing;
  return null;
end
$$;--> statement-breakpoint
CREATE FUNCTION note_link_addition() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  insert into page_changes (tag) values ('link:' || new.link) on conflict do nothing;
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER products_noted AFTER UPDATE ON products
FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION note_catalog_change();--> statement-breakpoint
CREATE TRIGGER products_additions_noted AFTER INSERT ON products
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_catalog_additions();--> statement-breakpoint
CREATE TRIGGER categories_noted AFTER UPDATE OR DELETE ON categories
FOR EACH ROW EXECUTE FUNCTION note_catalog_change();--> statement-breakpoint
-- A sale that leaves the shown stock as it was spoils no page.
CREATE TRIGGER product_variants_noted AFTER UPDATE ON product_variants
FOR EACH ROW WHEN (
  (shown_stock(old.stock), old.mrp, old.sale_price, old.options, old.media_id, old.position, old.archived_at)
  IS DISTINCT FROM
  (shown_stock(new.stock), new.mrp, new.sale_price, new.options, new.media_id, new.position, new.archived_at)
) EXECUTE FUNCTION note_catalog_change();--> statement-breakpoint
CREATE TRIGGER product_variants_additions_noted AFTER INSERT ON product_variants
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_catalog_additions();--> statement-breakpoint
CREATE TRIGGER product_images_noted AFTER UPDATE OR DELETE ON product_images
FOR EACH ROW EXECUTE FUNCTION note_catalog_change();--> statement-breakpoint
CREATE TRIGGER product_images_additions_noted AFTER INSERT ON product_images
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_catalog_additions();--> statement-breakpoint
CREATE TRIGGER stores_noted AFTER UPDATE ON stores
FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION note_store_change();--> statement-breakpoint
CREATE TRIGGER store_links_noted AFTER INSERT ON store_links
FOR EACH ROW EXECUTE FUNCTION note_link_addition();
