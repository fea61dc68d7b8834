CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
DROP INDEX "products_name_trgm_idx";--> statement-breakpoint
DROP INDEX "products_name_idx";--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "lowest_price" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Text as searches compare it: without case, accents, vowel marks, nuktas, nasal dots and joiners;
-- letters and digits that Arabic, Persian, Urdu and Hindi write in several ways, and Hindi's long and
-- short i and u, become one. The search path is kept, since a restore runs with none.
CREATE FUNCTION fold_text(given text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
  select translate(
    lower(unaccent(regexp_replace(
      normalize(given, NFKD),
      '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0901\u0902\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u00ad\u200b-\u200f\ufe0f]',
      '', 'g'))),
    U&'\0629\0649\06CC\06A9\0671\06C1\0940\0942\0966\0967\0968\0969\096A\096B\096C\096D\096E\096F\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
    U&'\0647\064A\064A\0643\0627\0647\093F\0941' || '012345678901234567890123456789')
$$;--> statement-breakpoint
CREATE FUNCTION product_search_text(of_store uuid, of_product uuid, name text) RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  select fold_text(name) || coalesce((
    select string_agg(distinct E'\n' || fold_text(v.sku), '')
    from product_variants v
    where v.store_id = of_store and v.product_id = of_product
      and v.archived_at is null and v.sku is not null), '')
$$;--> statement-breakpoint
CREATE FUNCTION write_category_search_text() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  new.search_text := fold_text(new.name);
  return new;
end
$$;--> statement-breakpoint
CREATE FUNCTION write_product_search_text() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
begin
  new.search_text := product_search_text(new.store_id, new.id, new.name);
  return new;
end
$$;--> statement-breakpoint
-- A product has no live variant only while its variants are being rewritten: that says nothing.
CREATE FUNCTION carry_variant_to_product() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
declare
  lowest bigint;
begin
  select min(v.sale_price) into lowest from product_variants v
  where v.store_id = new.store_id and v.product_id = new.product_id and v.archived_at is null;
  if lowest is null then
    return null;
  end if;
  update products p set lowest_price = lowest, search_text = now.text
  from (
    select product_search_text(store_id, id, name) as text from products
    where store_id = new.store_id and id = new.product_id
  ) now
  where p.store_id = new.store_id and p.id = new.product_id
    and (p.lowest_price, p.search_text) is distinct from (lowest, now.text);
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER categories_search_text BEFORE INSERT OR UPDATE OF name ON categories
FOR EACH ROW EXECUTE FUNCTION write_category_search_text();--> statement-breakpoint
CREATE TRIGGER products_search_text BEFORE INSERT OR UPDATE OF name ON products
FOR EACH ROW EXECUTE FUNCTION write_product_search_text();--> statement-breakpoint
-- Not on stock: a sale writes the variant alone.
CREATE TRIGGER product_variants_carried AFTER INSERT OR UPDATE OF sale_price, sku, archived_at ON product_variants
FOR EACH ROW EXECUTE FUNCTION carry_variant_to_product();--> statement-breakpoint
UPDATE categories SET search_text = fold_text(name);--> statement-breakpoint
UPDATE products p SET
  search_text = product_search_text(p.store_id, p.id, p.name),
  lowest_price = coalesce((
    select min(v.sale_price) from product_variants v
    where v.store_id = p.store_id and v.product_id = p.id and v.archived_at is null), 0);--> statement-breakpoint
CREATE INDEX "products_price_idx" ON "products" USING btree ("store_id","lowest_price","id");--> statement-breakpoint
CREATE INDEX "products_search_idx" ON "products" USING gin ("store_id","search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "products_name_idx" ON "products" USING btree ("store_id",lower("name"),"id");--> statement-breakpoint
-- Words of a store's goods that share enough trigrams with a mistyped one to be worth comparing.
-- A low bar: two letters that changed places leave a word of four with one trigram of five.
CREATE FUNCTION words_near(of_store uuid, statuses text[], typed text) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path FROM CURRENT SET pg_trgm.word_similarity_threshold = 0.19 AS $$
  select word from (
    select distinct unnest(string_to_array(translate(written, E'\n,.;:()/-''"', '           '), ' ')) as word
    from (
      select p.search_text as written from products p
      where p.store_id = of_store and p.status = any(statuses) and typed <% p.search_text
      union all
      select k.search_text from categories k
      where k.store_id = of_store and typed <% k.search_text
    ) goods
  ) words
  where word !~ '\d' and abs(char_length(word) - char_length(typed)) <= 2
    and similarity(word, typed) > 0.1
  order by similarity(word, typed) desc, word
  limit 50
$$;
