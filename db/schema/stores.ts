import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type AddressColumn, createdAt, id, minorUnits, updatedAt } from "../columns";
import { accounts } from "./accounts";

export const stores = pgTable(
  "stores",
  {
    id: id(),
    /** Today's link; every link ever held stands in store_links. */
    link: text("link").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    address: jsonb("address").$type<AddressColumn>().notNull(),
    country: text("country").notNull().default("IN"),
    locale: text("locale").notNull().default("en-IN"),
    timeZone: text("time_zone").notNull().default("Asia/Kolkata"),
    currency: text("currency").notNull().default("INR"),
    accent: text("accent").notNull().default("#015a4d"),
    layout: text("layout", { enum: ["shelf", "lookbook"] })
      .notNull()
      .default("shelf"),
    isOpen: boolean("is_open").notNull().default(true),
    deliveryFee: minorUnits("delivery_fee").notNull().default(0),
    freeDeliveryAbove: minorUnits("free_delivery_above"),
    minimumOrder: minorUnits("minimum_order").notNull().default(0),
    upiId: text("upi_id"),
    contactPhone: text("contact_phone"),
    /** The seller's GST number, printed on invoices; null for who has none. */
    gstin: text("gstin"),
    /** Orders are accepted as they come in. */
    autoAccept: boolean("auto_accept").notNull().default(false),
    /** Counts up with every change: the ETag of a store. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: "stores_pkey", columns: [t.id] }),
    unique("stores_link_key").on(t.link),
    check("stores_name_length", sql`char_length(${t.name}) between 1 and 120`),
    check("stores_link_form", sql`${t.link} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("stores_gstin_form", sql`${t.gstin} ~ '^[0-9A-Z]{15}$'`),
    check("stores_address_line1_present", sql`${t.address} ? 'line1'`),
    check("stores_accent_form", sql`${t.accent} ~ '^#[0-9a-f]{6}$'`),
    check("stores_currency_form", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check(
      "stores_fees_in_range",
      sql`${t.deliveryFee} between 0 and 1000000000 and ${t.minimumOrder} between 0 and 1000000000
        and (${t.freeDeliveryAbove} is null or ${t.freeDeliveryAbove} between 0 and 1000000000)`,
    ),
  ],
);

/** Every link a store has or had: a former one redirects and is never given to another store. */
export const storeLinks = pgTable(
  "store_links",
  {
    link: text("link").notNull(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "store_links_pkey", columns: [t.link] }),
    index("store_links_store_idx").on(t.storeId),
  ],
);

export const storeMembers = pgTable(
  "store_members",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    role: text("role", { enum: ["owner", "manager", "staff"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "store_members_pkey", columns: [t.storeId, t.accountId] }),
    index("store_members_account_idx").on(t.accountId),
    check("store_members_role_known", sql`${t.role} in ('owner', 'manager', 'staff')`),
  ],
);

/** The last order number given; its row lock is what makes numbers count up without gaps. */
export const orderCounters = pgTable(
  "order_counters",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    lastNumber: integer("last_number").notNull().default(1000),
  },
  (t) => [primaryKey({ name: "order_counters_pkey", columns: [t.storeId] })],
);
