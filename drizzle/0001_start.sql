CREATE TABLE "accounts" (
	"id" uuid NOT NULL,
	"mobile" text NOT NULL,
	"locale" text DEFAULT 'en-IN' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_pkey" PRIMARY KEY("id"),
	CONSTRAINT "accounts_mobile_key" UNIQUE("mobile"),
	CONSTRAINT "accounts_mobile_e164" CHECK ("accounts"."mobile" ~ '^\+[1-9][0-9]{5,14}$')
);
--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"cart_id" text NOT NULL,
	"line_id" uuid NOT NULL,
	"position" integer GENERATED ALWAYS AS IDENTITY (sequence name "cart_lines_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"qty" integer NOT NULL,
	"saved" jsonb NOT NULL,
	CONSTRAINT "cart_lines_pkey" PRIMARY KEY("cart_id","line_id"),
	CONSTRAINT "cart_lines_qty_range" CHECK ("cart_lines"."qty" between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" text NOT NULL,
	"store_id" uuid NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "carts_pkey" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "categories_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "categories_name_key" UNIQUE("store_id","name_key"),
	CONSTRAINT "categories_slug_key" UNIQUE("store_id","slug"),
	CONSTRAINT "categories_name_length" CHECK (char_length("categories"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "product_images" (
	"store_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "product_images_pkey" PRIMARY KEY("store_id","product_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "product_variants" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mrp" bigint NOT NULL,
	"sale_price" bigint NOT NULL,
	"stock" integer,
	"sku" text,
	"media_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "product_variants_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "product_variants_price_range" CHECK (0 < "product_variants"."sale_price" and "product_variants"."sale_price" <= "product_variants"."mrp" and "product_variants"."mrp" <= 1000000000),
	CONSTRAINT "product_variants_stock_not_negative" CHECK ("product_variants"."stock" >= 0)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "products_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "products_slug_key" UNIQUE("store_id","slug"),
	CONSTRAINT "products_status_known" CHECK ("products"."status" in ('active', 'draft', 'archived')),
	CONSTRAINT "products_name_length" CHECK (char_length("products"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"delta" integer NOT NULL,
	"order_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_movements_pkey" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "addresses" (
	"customer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bypass_session_id" uuid,
	"address" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "addresses_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "addresses_line1_present" CHECK ("addresses"."address" ? 'line1')
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid NOT NULL,
	"mobile" text NOT NULL,
	"name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customers_pkey" PRIMARY KEY("id"),
	CONSTRAINT "customers_mobile_key" UNIQUE("mobile"),
	CONSTRAINT "customers_mobile_e164" CHECK ("customers"."mobile" ~ '^\+[1-9][0-9]{5,14}$')
);
--> statement-breakpoint
CREATE TABLE "store_customers" (
	"store_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"name" text,
	"note" text,
	"blocked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "store_customers_pkey" PRIMARY KEY("store_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" jsonb NOT NULL,
	"placeholder" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "media_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "media_hash_key" UNIQUE("store_id","hash"),
	CONSTRAINT "media_hash_form" CHECK ("media"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_events_pkey" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "order_items" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"category" text NOT NULL,
	"sku" text,
	"image" jsonb,
	"mrp" bigint NOT NULL,
	"sale_price" bigint NOT NULL,
	"qty" integer NOT NULL,
	"line_total" bigint NOT NULL,
	CONSTRAINT "order_items_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "order_items_variant_key" UNIQUE("store_id","order_id","variant_id"),
	CONSTRAINT "order_items_qty_range" CHECK ("order_items"."qty" between 1 and 999),
	CONSTRAINT "order_items_line_adds_up" CHECK ("order_items"."line_total" = "order_items"."sale_price" * "order_items"."qty")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"store_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"customer_id" uuid,
	"bypass_session_id" uuid,
	"cart_key" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"payment_status" text DEFAULT 'unpaid' NOT NULL,
	"payment" text NOT NULL,
	"payment_reference" text,
	"channel" text NOT NULL,
	"source" text,
	"name" text NOT NULL,
	"mobile" text,
	"address" jsonb,
	"note" text,
	"currency" text NOT NULL,
	"subtotal" bigint NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"delivery_fee" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"total" bigint NOT NULL,
	"tracking_token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "orders_pkey" PRIMARY KEY("store_id","id"),
	CONSTRAINT "orders_id_key" UNIQUE("id"),
	CONSTRAINT "orders_number_key" UNIQUE("store_id","number"),
	CONSTRAINT "orders_tracking_token_key" UNIQUE("tracking_token"),
	CONSTRAINT "orders_cart_key" UNIQUE("cart_key"),
	CONSTRAINT "orders_states_known" CHECK ("orders"."status" in ('pending', 'accepted', 'shipped', 'delivered', 'cancelled', 'returned')
        and "orders"."payment_status" in ('unpaid', 'claimed', 'paid', 'refunded')),
	CONSTRAINT "orders_total_adds_up" CHECK ("orders"."total" = "orders"."subtotal" - "orders"."discount" + "orders"."delivery_fee" + "orders"."tax" and "orders"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"caller" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer,
	"response" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY("caller","operation","key")
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" uuid NOT NULL,
	"store_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_messages_pkey" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "otp_challenges" (
	"id" uuid NOT NULL,
	"mobile" text NOT NULL,
	"audience" text NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"consumed_at" timestamp (3) with time zone,
	CONSTRAINT "otp_challenges_pkey" PRIMARY KEY("id"),
	CONSTRAINT "otp_challenges_attempts_bounded" CHECK ("otp_challenges"."attempts" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"subject" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_pkey" PRIMARY KEY("subject","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	"account_id" uuid,
	"customer_id" uuid,
	"proven" boolean NOT NULL,
	"customer_name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_pkey" PRIMARY KEY("id"),
	CONSTRAINT "sessions_one_audience" CHECK (("sessions"."audience" = 'seller' and "sessions"."account_id" is not null and "sessions"."customer_id" is null)
        or ("sessions"."audience" = 'customer' and "sessions"."customer_id" is not null and "sessions"."account_id" is null))
);
--> statement-breakpoint
CREATE TABLE "order_counters" (
	"store_id" uuid NOT NULL,
	"last_number" integer DEFAULT 1000 NOT NULL,
	CONSTRAINT "order_counters_pkey" PRIMARY KEY("store_id")
);
--> statement-breakpoint
CREATE TABLE "store_links" (
	"link" text NOT NULL,
	"store_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "store_links_pkey" PRIMARY KEY("link")
);
--> statement-breakpoint
CREATE TABLE "store_members" (
	"store_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "store_members_pkey" PRIMARY KEY("store_id","account_id"),
	CONSTRAINT "store_members_role_known" CHECK ("store_members"."role" in ('owner', 'manager', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" uuid NOT NULL,
	"link" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"address" jsonb NOT NULL,
	"country" text DEFAULT 'IN' NOT NULL,
	"locale" text DEFAULT 'en-IN' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Kolkata' NOT NULL,
	"currency" text DEFAULT 'INR' NOT NULL,
	"accent" text DEFAULT '#015a4d' NOT NULL,
	"layout" text DEFAULT 'shelf' NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"delivery_fee" bigint DEFAULT 0 NOT NULL,
	"free_delivery_above" bigint,
	"minimum_order" bigint DEFAULT 0 NOT NULL,
	"upi_id" text,
	"contact_phone" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stores_pkey" PRIMARY KEY("id"),
	CONSTRAINT "stores_link_key" UNIQUE("link"),
	CONSTRAINT "stores_name_length" CHECK (char_length("stores"."name") between 1 and 120),
	CONSTRAINT "stores_link_form" CHECK ("stores"."link" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "stores_address_line1_present" CHECK ("stores"."address" ? 'line1'),
	CONSTRAINT "stores_accent_form" CHECK ("stores"."accent" ~ '^#[0-9a-f]{6}$'),
	CONSTRAINT "stores_currency_form" CHECK ("stores"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "stores_fees_in_range" CHECK ("stores"."delivery_fee" between 0 and 1000000000 and "stores"."minimum_order" between 0 and 1000000000
        and ("stores"."free_delivery_above" is null or "stores"."free_delivery_above" between 0 and 1000000000))
);
--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_images" ADD CONSTRAINT "product_images_product_fkey" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_images" ADD CONSTRAINT "product_images_media_fkey" FOREIGN KEY ("store_id","media_id") REFERENCES "public"."media"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_product_fkey" FOREIGN KEY ("store_id","product_id") REFERENCES "public"."products"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_media_fkey" FOREIGN KEY ("store_id","media_id") REFERENCES "public"."media"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_category_fkey" FOREIGN KEY ("store_id","category_id") REFERENCES "public"."categories"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_fkey" FOREIGN KEY ("store_id","variant_id") REFERENCES "public"."product_variants"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_customers" ADD CONSTRAINT "store_customers_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_customers" ADD CONSTRAINT "store_customers_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_fkey" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_order_fkey" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_variant_fkey" FOREIGN KEY ("store_id","variant_id") REFERENCES "public"."product_variants"("store_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_counters" ADD CONSTRAINT "order_counters_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_links" ADD CONSTRAINT "store_links_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_members" ADD CONSTRAINT "store_members_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_members" ADD CONSTRAINT "store_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carts_expires_idx" ON "carts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "product_variants_product_idx" ON "product_variants" USING btree ("store_id","product_id","position");--> statement-breakpoint
CREATE INDEX "product_variants_sku_idx" ON "product_variants" USING btree ("store_id","sku");--> statement-breakpoint
CREATE UNIQUE INDEX "product_variants_options_key" ON "product_variants" USING btree ("store_id","product_id","options") WHERE "product_variants"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "products_newest_idx" ON "products" USING btree ("store_id","created_at","id");--> statement-breakpoint
CREATE INDEX "products_name_idx" ON "products" USING btree ("store_id","name","id");--> statement-breakpoint
CREATE INDEX "products_category_idx" ON "products" USING btree ("store_id","category_id","status");--> statement-breakpoint
CREATE INDEX "products_name_trgm_idx" ON "products" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "stock_movements_variant_idx" ON "stock_movements" USING btree ("store_id","variant_id","created_at");--> statement-breakpoint
CREATE INDEX "store_customers_customer_idx" ON "store_customers" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "store_customers_created_idx" ON "store_customers" USING btree ("store_id","created_at","customer_id");--> statement-breakpoint
CREATE INDEX "order_events_order_idx" ON "order_events" USING btree ("store_id","order_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_newest_idx" ON "orders" USING btree ("store_id","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_status_idx" ON "orders" USING btree ("store_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_customer_idx" ON "orders" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_store_customer_idx" ON "orders" USING btree ("store_id","customer_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_messages_unsent_idx" ON "outbox_messages" USING btree ("sent_at","created_at");--> statement-breakpoint
CREATE INDEX "otp_challenges_mobile_idx" ON "otp_challenges" USING btree ("mobile","audience","created_at");--> statement-breakpoint
CREATE INDEX "rate_limits_window_idx" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_account_idx" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_customer_idx" ON "sessions" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "store_links_store_idx" ON "store_links" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "store_members_account_idx" ON "store_members" USING btree ("account_id");