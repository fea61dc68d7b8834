import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns";

/** Carts kept in Postgres, where no Redis is to be had. */
export const carts = pgTable(
  "carts",
  {
    id: text("id").notNull(),
    storeId: uuid("store_id").notNull(),
    epoch: integer("epoch").notNull().default(0),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "carts_pkey", columns: [t.id] }),
    index("carts_expires_idx").on(t.expiresAt),
  ],
);

export const cartLines = pgTable(
  "cart_lines",
  {
    cartId: text("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    lineId: uuid("line_id").notNull(),
    position: integer("position").notNull().generatedAlwaysAsIdentity(),
    qty: integer("qty").notNull(),
    /** The product's data as saved when it was added. */
    saved: jsonb("saved").notNull(),
  },
  (t) => [
    primaryKey({ name: "cart_lines_pkey", columns: [t.cartId, t.lineId] }),
    check("cart_lines_qty_range", sql`${t.qty} between 1 and 999`),
  ],
);
