import { sql } from "drizzle-orm";
import {
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

/** One row a key, caller and operation, written in the transaction of the work that it stands for. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    caller: text("caller").notNull(),
    operation: text("operation").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of the canonical request body. */
    fingerprint: text("fingerprint").notNull(),
    status: integer("status"),
    /** The stored answer, sealed: it may hold a token. */
    response: text("response"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "idempotency_keys_pkey", columns: [t.caller, t.operation, t.key] }),
    index("idempotency_keys_created_idx").on(t.createdAt),
  ],
);

/** Messages to people (order updates), written with the change they tell of, sent after it. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    storeId: uuid("store_id"),
    kind: text("kind").notNull(),
    recipient: text("recipient").notNull(),
    payload: jsonb("payload").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    primaryKey({ name: "outbox_messages_pkey", columns: [t.id] }),
    index("outbox_messages_unsent_idx").on(t.sentAt, t.createdAt),
  ],
);

const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * Which cached pages a transaction spoilt, once for each tag: written by triggers, so that no write
 * forgets it, and read by every process. Rows are kept for a while only.
 */
export const pageChanges = pgTable(
  "page_changes",
  {
    xid: transactionId("xid").notNull().default(sql`pg_current_xact_id()`),
    tag: text("tag").notNull(),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ name: "page_changes_pkey", columns: [t.xid, t.tag] }),
    index("page_changes_created_idx").on(t.createdAt),
  ],
);
