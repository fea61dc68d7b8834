import "server-only";
import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { outboxMessages } from "@/db/schema/reliability";
import { db } from "@/db/transaction";

export type DropReason = NonNullable<(typeof outboxMessages.$inferSelect)["droppedFor"]>;

/** A message in hand, with what is needed to write and to judge it. */
export type Claimed = {
  id: string;
  kind: string;
  recipient: string;
  status: string;
  /** Why an order was cancelled, and the store's own words for it. */
  reason: string | null;
  note: string | null;
  attempts: number;
  /** Waiting for longer than a message is worth anything. */
  isStale: boolean;
  /** A later one of its kind about the same order is due too. */
  isSuperseded: boolean;
  /** Null when the order is gone. */
  order: {
    number: number;
    payment: "cod" | "upi";
    isUnproven: boolean;
    trackingToken: string;
    storeName: string;
    storeLink: string;
    locale: string;
  } | null;
};

const isWaiting = (alias: string) =>
  sql.raw(`${alias}.sent_at is null and ${alias}.dropped_for is null`);

/**
 * Takes up to `limit` due messages in hand for `leaseSeconds`, of each order the earliest that
 * waits, so that one order's messages leave one after the other. Who is killed with them in hand
 * leaves them to the next who asks once the lease is over.
 */
export async function claimDue(
  limit: number,
  leaseSeconds: number,
  staleHours: number,
): Promise<Claimed[]> {
  return [
    ...(await db().execute<Claimed>(sql`
      with due as materialized (
        select m.id from outbox_messages m
        where ${isWaiting("m")} and m.due_at <= now()
          and (m.leased_until is null or m.leased_until <= now())
          and not exists (
            select from outbox_messages e
            where e.topic = m.topic and e.position < m.position and ${isWaiting("e")})
        order by m.due_at, m.position
        limit ${limit} for update of m skip locked
      ), claimed as (
        update outbox_messages m set attempts = m.attempts + 1,
          leased_until = now() + make_interval(secs => ${leaseSeconds}::int)
        from due where m.id = due.id
        returning m.*
      )
      select c.id, c.kind, c.recipient, c.payload ->> 'status' as status,
        c.payload ->> 'reason' as reason, c.payload ->> 'note' as note, c.attempts,
        c.created_at < now() - make_interval(hours => ${staleHours}::int) as "isStale",
        c.kind <> 'order_placed' and exists (
          select from outbox_messages l
          where l.topic = c.topic and l.position > c.position and l.kind = c.kind
            and ${isWaiting("l")} and l.due_at <= now()) as "isSuperseded",
        case when s.id is not null then jsonb_build_object(
          'number', o.number, 'payment', o.payment, 'trackingToken', o.tracking_token,
          'isUnproven', o.bypass_session_id is not null,
          'storeName', s.name, 'storeLink', s.link, 'locale', s.locale) end as "order"
      from claimed c
      left join orders o on o.store_id = c.store_id and o.id = c.topic
      left join stores s on s.id = o.store_id
      order by c.position`)),
  ];
}

/** Of two who had it in hand, one after the other's lease was over, either may say that it went. */
export async function markSent(id: string): Promise<void> {
  await db().update(outboxMessages).set({ sentAt: sql`now()` }).where(waiting(id));
}

export async function drop(id: string, droppedFor: DropReason): Promise<void> {
  await db().update(outboxMessages).set({ droppedFor }).where(waiting(id));
}

/** Hands a message back, to be tried again later, unless another has it in hand by now. */
export async function putOff(
  { id, attempts }: Pick<Claimed, "id" | "attempts">,
  seconds: number,
): Promise<void> {
  const dueAt = sql`now() + make_interval(secs => ${seconds})`;
  await db()
    .update(outboxMessages)
    .set({ dueAt, leasedUntil: null })
    .where(and(waiting(id), eq(outboxMessages.attempts, attempts)));
}

/** Drops up to `limit` due messages unsent; how many there were. */
export async function dropDue(limit: number, droppedFor: DropReason): Promise<number> {
  const dropped = await db().execute(sql`
    with due as materialized (
      select m.id from outbox_messages m where ${isWaiting("m")} and m.due_at <= now()
      limit ${limit} for update skip locked)
    update outbox_messages m set dropped_for = ${droppedFor} from due where m.id = due.id
    returning m.id`);
  return dropped.length;
}

/** Forgets what was sent or dropped, once it is `days` old. */
export async function forgetEnded(days: number): Promise<void> {
  const old = lt(outboxMessages.createdAt, sql`now() - make_interval(days => ${days}::int)`);
  const { sentAt, droppedFor } = outboxMessages;
  await db()
    .delete(outboxMessages)
    .where(and(old, or(sql`${sentAt} is not null`, sql`${droppedFor} is not null`)));
}

function waiting(id: string): SQL | undefined {
  const { id: own, sentAt, droppedFor } = outboxMessages;
  return and(eq(own, id), isNull(sentAt), isNull(droppedFor));
}
