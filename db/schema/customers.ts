import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { type AddressColumn, createdAt, id, instant } from "../columns";
import { stores } from "./stores";

/** A buyer, known by one mobile number over every store and channel. */
export const customers = pgTable(
  "customers",
  {
    id: id(),
    mobile: text("mobile").notNull(),
    /** Written by proven sessions only; what an unproven one calls itself stays on that session. */
    name: text("name"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "customers_pkey", columns: [t.id] }),
    unique("customers_mobile_key").on(t.mobile),
    check("customers_mobile_e164", sql`${t.mobile} ~ '^\\+[1-9][0-9]{5,14}$'`),
  ],
);

export const addresses = pgTable(
  "addresses",
  {
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    id: id(),
    /** The unproven session that wrote it and alone may read it; null when the number was proven. */
    bypassSessionId: uuid("bypass_session_id"),
    address: jsonb("address").$type<AddressColumn>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "addresses_pkey", columns: [t.customerId, t.id] }),
    check("addresses_line1_present", sql`${t.address} ? 'line1'`),
  ],
);

/** What one store knows of a customer. */
export const storeCustomers = pgTable(
  "store_customers",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    name: text("name"),
    note: text("note"),
    blockedAt: instant("blocked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "store_customers_pkey", columns: [t.storeId, t.customerId] }),
    index("store_customers_customer_idx").on(t.customerId),
    index("store_customers_created_idx").on(t.storeId, t.createdAt, t.customerId),
  ],
);
