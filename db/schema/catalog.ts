import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, minorUnits, updatedAt } from "../columns";
import { media } from "./media";
import { stores } from "./stores";

export const categories = pgTable(
  "categories",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    id: id(),
    name: text("name").notNull(),
    /** The name folded for comparison: without case and surrounding space. */
    nameKey: text("name_key").notNull(),
    slug: text("slug").notNull(),
    /** Written by a trigger: the name as `fold_text` leaves it, for searches. */
    searchText: text("search_text").notNull().default(""),
    position: integer("position").notNull().default(0),
    /** On no page of buyers, and neither are its products. */
    isHidden: boolean("is_hidden").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "categories_pkey", columns: [t.storeId, t.id] }),
    unique("categories_name_key").on(t.storeId, t.nameKey),
    unique("categories_slug_key").on(t.storeId, t.slug),
    check("categories_name_length", sql`char_length(${t.name}) between 1 and 120`),
  ],
);

export const products = pgTable(
  "products",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    id: id(),
    categoryId: uuid("category_id").notNull(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull().default(""),
    status: text("status", { enum: ["active", "draft", "archived"] })
      .notNull()
      .default("active"),
    /** What a buyer chooses from, in order; empty for a plain product. */
    options: jsonb("options").$type<{ name: string; values: string[] }[]>().notNull().default([]),
    /** Written by triggers: its name and live SKUs, a line each, as `fold_text` leaves them. */
    searchText: text("search_text").notNull().default(""),
    /** Written by a trigger: the sale price of its cheapest live variant. */
    lowestPrice: minorUnits("lowest_price").notNull().default(0),
    /** Counts up with every edit but not with stock: the ETag of a product. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: instant("archived_at"),
  },
  (t) => [
    primaryKey({ name: "products_pkey", columns: [t.storeId, t.id] }),
    foreignKey({
      name: "products_category_fkey",
      columns: [t.storeId, t.categoryId],
      foreignColumns: [categories.storeId, categories.id],
    }),
    unique("products_slug_key").on(t.storeId, t.slug),
    index("products_newest_idx").on(t.storeId, t.createdAt, t.id),
    index("products_name_idx").on(t.storeId, sql`lower(${t.name})`, t.id),
    index("products_price_idx").on(t.storeId, t.lowestPrice, t.id),
    index("products_category_idx").on(t.storeId, t.categoryId, t.status),
    // With the store in it, so that one store's search never walks the words of all the others.
    index("products_search_idx").using("gin", t.storeId, sql`${t.searchText} gin_trgm_ops`),
    check("products_status_known", sql`${t.status} in ('active', 'draft', 'archived')`),
    check("products_name_length", sql`char_length(${t.name}) between 1 and 120`),
  ],
);

/** What is bought: price, stock and SKU. A plain product has exactly one, which bears its id. */
export const productVariants = pgTable(
  "product_variants",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    id: id(),
    productId: uuid("product_id").notNull(),
    /** Option name to value; empty for a plain product. */
    options: jsonb("options").$type<Record<string, string>>().notNull().default({}),
    mrp: minorUnits("mrp").notNull(),
    salePrice: minorUnits("sale_price").notNull(),
    /** Null: not counted. */
    stock: integer("stock"),
    sku: text("sku"),
    mediaId: uuid("media_id"),
    position: integer("position").notNull().default(0),
    createdAt: createdAt(),
    archivedAt: instant("archived_at"),
  },
  (t) => [
    primaryKey({ name: "product_variants_pkey", columns: [t.storeId, t.id] }),
    foreignKey({
      name: "product_variants_product_fkey",
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }),
    foreignKey({
      name: "product_variants_media_fkey",
      columns: [t.storeId, t.mediaId],
      foreignColumns: [media.storeId, media.id],
    }),
    index("product_variants_product_idx").on(t.storeId, t.productId, t.position),
    index("product_variants_sku_idx").on(t.storeId, t.sku),
    uniqueIndex("product_variants_options_key")
      .on(t.storeId, t.productId, t.options)
      .where(sql`${t.archivedAt} is null`),
    check(
      "product_variants_price_range",
      sql`0 < ${t.salePrice} and ${t.salePrice} <= ${t.mrp} and ${t.mrp} <= 1000000000`,
    ),
    check("product_variants_stock_not_negative", sql`${t.stock} >= 0`),
  ],
);

export const productImages = pgTable(
  "product_images",
  {
    storeId: uuid("store_id").notNull(),
    productId: uuid("product_id").notNull(),
    mediaId: uuid("media_id").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ name: "product_images_pkey", columns: [t.storeId, t.productId, t.mediaId] }),
    foreignKey({
      name: "product_images_product_fkey",
      columns: [t.storeId, t.productId],
      foreignColumns: [products.storeId, products.id],
    }),
    foreignKey({
      name: "product_images_media_fkey",
      columns: [t.storeId, t.mediaId],
      foreignColumns: [media.storeId, media.id],
    }),
  ],
);

/**
 * The ledger of stock: every change of a variant, which always sums to its stock, where what is not
 * counted is nothing. A trigger on `product_variants` writes it, and nothing else can.
 */
export const stockMovements = pgTable(
  "stock_movements",
  {
    storeId: uuid("store_id").notNull(),
    id: id(),
    variantId: uuid("variant_id").notNull(),
    kind: text("kind", { enum: ["counted", "adjusted", "sold", "restocked"] }).notNull(),
    delta: integer("delta").notNull(),
    /** The order of what was sold or put back; null for all else. */
    orderId: uuid("order_id"),
    /** Which edit of the order's lines moved it; 0 for the order as a whole, and for all else. */
    revision: integer("revision").notNull().default(0),
    actorKind: text("actor_kind", { enum: ["account", "customer", "key", "system"] }).notNull(),
    actorId: uuid("actor_id"),
    reason: text("reason"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "stock_movements_pkey", columns: [t.storeId, t.id] }),
    foreignKey({
      name: "stock_movements_variant_fkey",
      columns: [t.storeId, t.variantId],
      foreignColumns: [productVariants.storeId, productVariants.id],
    }),
    index("stock_movements_variant_idx").on(t.storeId, t.variantId, t.createdAt),
    // An order takes a variant's pieces once, and puts them back once; each edit of it moves them once.
    uniqueIndex("stock_movements_order_key")
      .on(t.storeId, t.orderId, t.variantId, t.kind, t.revision)
      .where(sql`${t.orderId} is not null`),
    check(
      "stock_movements_kind_known",
      sql`${t.kind} in ('counted', 'adjusted', 'sold', 'restocked')`,
    ),
    check(
      "stock_movements_order_named",
      sql`(${t.kind} in ('sold', 'restocked')) = (${t.orderId} is not null)`,
    ),
    check(
      "stock_movements_revision_of_order",
      sql`${t.revision} = 0 or (${t.revision} > 0 and ${t.orderId} is not null)`,
    ),
    check(
      "stock_movements_delta_sign",
      sql`case ${t.kind} when 'sold' then ${t.delta} < 0 when 'restocked' then ${t.delta} > 0 else true end`,
    ),
  ],
);
