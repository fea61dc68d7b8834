import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { accounts } from "./accounts";
import { customers } from "./customers";

/** One sign-in of either audience; a token is good only while its row here is. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    audience: text("audience", { enum: ["seller", "customer"] }).notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    customerId: uuid("customer_id").references(() => customers.id),
    /** False in bypass mode, where anyone may type any number. */
    proven: boolean("proven").notNull(),
    /** What an unproven buyer calls themselves: it must not reach others who type the same number. */
    customerName: text("customer_name"),
    /** The browser and system that signed in, in a few words; null for what is no browser. */
    device: text("device"),
    /** To the hour; null until the session is an hour old. */
    lastSeenAt: instant("last_seen_at"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ name: "sessions_pkey", columns: [t.id] }),
    index("sessions_account_idx").on(t.accountId),
    index("sessions_customer_idx").on(t.customerId),
    check(
      "sessions_one_audience",
      sql`(${t.audience} = 'seller' and ${t.accountId} is not null and ${t.customerId} is null)
        or (${t.audience} = 'customer' and ${t.customerId} is not null and ${t.accountId} is null)`,
    ),
  ],
);

/** A one-time code sent to a number, bound to number and audience, single use, stored hashed. */
export const otpChallenges = pgTable(
  "otp_challenges",
  {
    id: id(),
    mobile: text("mobile").notNull(),
    audience: text("audience", { enum: ["seller", "customer"] }).notNull(),
    codeHash: text("code_hash").notNull(),
    /** A code can be used once it was sent, also when that is not known for sure. */
    delivery: text("delivery", { enum: ["sending", "sent", "unsure", "failed"] })
      .notNull()
      .default("sent"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    consumedAt: instant("consumed_at"),
  },
  (t) => [
    primaryKey({ name: "otp_challenges_pkey", columns: [t.id] }),
    index("otp_challenges_mobile_idx").on(t.mobile, t.audience, t.createdAt),
    uniqueIndex("otp_challenges_one_open")
      .on(t.mobile, t.audience)
      .where(sql`${t.consumedAt} is null and ${t.delivery} in ('sent', 'unsure')`),
    check(
      "otp_challenges_delivery_known",
      sql`${t.delivery} in ('sending', 'sent', 'unsure', 'failed')`,
    ),
    check("otp_challenges_attempts_bounded", sql`${t.attempts} between 0 and 5`),
  ],
);

/** Fixed-window counters; one row a subject and window. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    subject: text("subject").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ name: "rate_limits_pkey", columns: [t.subject, t.windowStart] }),
    index("rate_limits_window_idx").on(t.windowStart),
  ],
);
