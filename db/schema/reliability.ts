import { sql } from "drizzle-orm";
import {
  bigint,
  check,
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

/**
 * Messages to people (order updates), written with the change they tell of, sent after it. A row
 * waits until it is sent or dropped; what has one topic goes out in the order of its positions.
 */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    storeId: uuid("store_id"),
    kind: text("kind").notNull(),
    recipient: text("recipient").notNull(),
    payload: jsonb("payload").notNull(),
    /** The order that it is about. */
    topic: uuid("topic").generatedAlwaysAs(sql`(payload ->> 'orderId')::uuid`),
    position: bigint("position", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** Not before this: later for what may still be taken back, and after a failed attempt. */
    dueAt: instant("due_at").notNull().default(sql`now()`),
    /** Until then one process has it in hand; past it another takes it over. */
    leasedUntil: instant("leased_until"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
    /** Why it was never sent. */
    droppedFor: text("dropped_for", {
      enum: [
        "bypass",
        "unproven",
        "needless",
        "superseded",
        "stale",
        "refused",
        "unreachable",
        "undone",
      ],
    }),
  },
  (t) => [
    primaryKey({ name: "outbox_messages_pkey", columns: [t.id] }),
    index("outbox_messages_due_idx")
      .on(t.dueAt)
      .where(sql`${t.sentAt} is null and ${t.droppedFor} is null`),
    index("outbox_messages_topic_idx")
      .on(t.topic, t.position)
      .where(sql`${t.sentAt} is null and ${t.droppedFor} is null`),
    check("outbox_messages_one_end", sql`${t.sentAt} is null or ${t.droppedFor} is null`),
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
