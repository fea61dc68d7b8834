import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id } from "../columns";

/** A seller, known by one mobile number. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    mobile: text("mobile").notNull(),
    locale: text("locale").notNull().default("en-IN"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "accounts_pkey", columns: [t.id] }),
    unique("accounts_mobile_key").on(t.mobile),
    check("accounts_mobile_e164", sql`${t.mobile} ~ '^\\+[1-9][0-9]{5,14}$'`),
  ],
);
