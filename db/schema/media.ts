import { sql } from "drizzle-orm";
import {
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id } from "../columns";
import { stores } from "./stores";

/** An uploaded picture, re-encoded. Files lie behind the storage interface under `hash`. */
export const media = pgTable(
  "media",
  {
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id),
    id: id(),
    /** SHA-256 of the upload in hex: the key of its files, and the same picture is kept once. */
    hash: text("hash").notNull(),
    /** Of the largest file kept, in pixels. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** Widths in pixels that exist as WebP. */
    widths: jsonb("widths").$type<number[]>().notNull(),
    /** Widths in pixels that exist as AVIF; none of pictures kept before there was any. */
    avifWidths: jsonb("avif_widths").$type<number[]>().notNull().default([]),
    /** The picture's mean colour, #rrggbb, shown while it loads. */
    placeholder: text("placeholder").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "media_pkey", columns: [t.storeId, t.id] }),
    unique("media_hash_key").on(t.storeId, t.hash),
    check("media_hash_form", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
