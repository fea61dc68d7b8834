import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { customers, storeCustomers } from "@/db/schema/customers";
import { sessions } from "@/db/schema/sessions";
import { db, transaction } from "@/db/transaction";
import type { KeptAddress } from "@/lib/address";
import type { CustomerActor } from "@/lib/auth/actor";
import type { SignIn } from "@/lib/auth/schema";
import { proveNumber, startSession } from "@/lib/auth/service";
import { notFound } from "@/lib/errors";
import type { Page } from "@/lib/http/paging";
import { regionOf } from "@/lib/mobile";
import type { OwnedStoreId } from "@/lib/stores/access";
import { keepAddress, listAddresses, replaceAddresses, sweepAddresses } from "./addresses";
import { findStoreCustomers, type StoreCustomerQuery } from "./queries";
import type { Customer, CustomerChanges, StoreCustomer } from "./schema";

const DEFAULT_COUNTRY = "IN";

/**
 * Signs a buyer in, making the customer if the number is new; `device` is what they will know the
 * session by. In bypass mode the answer holds no
 * name and no address: an earlier session of the same number may have been a stranger's.
 * @throws AppError invalid_input, unauthenticated for a wrong code, rate_limited
 */
export async function signInCustomer(
  input: SignIn,
  clientAddress: string,
  device: string | null = null,
) {
  const { mobile, proven } = await proveNumber(input, "customer", clientAddress);
  return transaction(async () => {
    const { id, isNew } = await upsertCustomer(mobile);
    const { token, expiresAt, sessionId } = await startSession("customer", id, proven, device);
    const customer = await getCustomer({ kind: "customer", customerId: id, sessionId, proven });
    return { isNew, customer, token, expiresAt, sessionId, proven };
  });
}

/** The signed-in buyer; an unproven session sees only what it wrote itself. */
export async function getCustomer(actor: CustomerActor): Promise<Customer> {
  const [row] = await db()
    .select({ mobile: customers.mobile, name: customers.name, said: sessions.customerName })
    .from(customers)
    .innerJoin(sessions, eq(sessions.id, actor.sessionId))
    .where(eq(customers.id, actor.customerId));
  if (!row) throw notFound("customer");
  const addresses = await listAddresses(actor);
  return {
    id: actor.customerId,
    mobile: row.mobile,
    name: actor.proven ? row.name : row.said,
    addresses,
  };
}

/** Changes the buyer's name and, as a whole list, addresses: all that was sent, or nothing. */
export function updateCustomer(actor: CustomerActor, changes: CustomerChanges): Promise<Customer> {
  return transaction(async () => {
    const mobile = await lockCustomer(actor);
    if (changes.name !== undefined) await keepName(actor, changes.name);
    if (changes.addresses) {
      const home = regionOf(mobile) ?? DEFAULT_COUNTRY;
      const kept = changes.addresses.map((address) => ({ country: home, ...address }));
      await replaceAddresses(actor, kept);
    }
    return getCustomer(actor);
  });
}

/** A store's customers, the newest first; `q` is looked for in names and numbers. */
export function listStoreCustomers(
  storeId: OwnedStoreId,
  query: StoreCustomerQuery,
): Promise<Page<StoreCustomer>> {
  return findStoreCustomers(storeId, query);
}

/** A buyer as a store meets them at an order: who they are, and what is known of them already. */
export type MetBuyer = {
  mobile: string;
  /** Whether the store takes no orders from them. */
  isBlocked: boolean;
  /** The name they go by; in an unproven session, what it calls itself. */
  name: string | null;
  isKnown: boolean;
  nameThere: string | null;
  lastAddress: KeptAddress | null;
};

const meeting = prepared<MetBuyer>(
  () => sql`
    select c.mobile, k.blocked_at is not null as "isBlocked",
      case when ${sql.placeholder("proven")}::boolean then c.name else s.customer_name end as name,
      k.customer_id is not null as "isKnown", k.name as "nameThere", (
        select a.address from addresses a
        where a.customer_id = c.id
          and a.bypass_session_id is not distinct from ${sql.placeholder("writer")}::uuid
        order by a.created_at desc, a.id desc limit 1) as "lastAddress"
    from customers c
    left join sessions s on s.id = ${sql.placeholder("session")}
    left join store_customers k on k.store_id = ${sql.placeholder("store")} and k.customer_id = c.id
    where c.id = ${sql.placeholder("customer")} for no key update of c`,
);

/**
 * Who is about to order, held until the transaction ends: one buyer's orders keep apart what is
 * remembered of them. @throws AppError not_found
 */
export async function meetBuyer(actor: CustomerActor, storeId: string): Promise<MetBuyer> {
  const { customerId: customer, sessionId: session, proven } = actor;
  const writer = proven ? null : session;
  const [buyer] = await meeting({ customer, session, proven, writer, store: storeId });
  if (!buyer) throw notFound("customer");
  return buyer;
}

/**
 * Notes who ordered and where to, in the transaction of the order: for the store, and for the
 * buyer's next checkout. A name that the buyer already goes by stays; what is known is not written.
 */
export async function rememberBuyer(
  actor: CustomerActor,
  storeId: string,
  buyer: MetBuyer,
  { name, address }: { name: string; address: KeptAddress | null },
): Promise<void> {
  const { customerId } = actor;
  const met = db()
    .insert(storeCustomers)
    .values({ storeId, customerId, name })
    .onConflictDoUpdate({
      target: [storeCustomers.storeId, storeCustomers.customerId],
      set: { name },
    });
  // None waits for another's answer: they touch different rows, and go over one connection.
  await Promise.all([
    buyer.name === null ? keepFirstName(actor, name) : undefined,
    address && !isDeepStrictEqual(address, buyer.lastAddress)
      ? keepAddress(actor, address)
      : undefined,
    buyer.isKnown && buyer.nameThere === name ? undefined : met.prepare("buyer_met").execute(),
  ]);
}

/** Forgets the addresses of sessions that are forgotten themselves. */
export function sweep(): Promise<void> {
  return sweepAddresses();
}

/** The insert waits for another that is under way with the same number, so both get one customer. */
async function upsertCustomer(mobile: string): Promise<{ id: string; isNew: boolean }> {
  const [made] = await db()
    .insert(customers)
    .values({ mobile })
    .onConflictDoNothing({ target: customers.mobile })
    .returning({ id: customers.id });
  if (made) return { id: made.id, isNew: true };
  const [known] = await db()
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.mobile, mobile));
  if (!known) throw new Error("A customer vanished while they signed in.");
  return { id: known.id, isNew: false };
}

/** Keeps two changes of one customer apart, without standing in the way of orders. */
async function lockCustomer(actor: CustomerActor): Promise<string> {
  const [row] = await db()
    .select({ mobile: customers.mobile })
    .from(customers)
    .where(eq(customers.id, actor.customerId))
    .for("no key update")
    .prepare("customer_lock")
    .execute();
  if (!row) throw notFound("customer");
  return row.mobile;
}

async function keepName(actor: CustomerActor, name: string): Promise<void> {
  if (actor.proven) {
    await db().update(customers).set({ name }).where(eq(customers.id, actor.customerId));
  } else {
    const { sessionId } = actor;
    await db().update(sessions).set({ customerName: name }).where(eq(sessions.id, sessionId));
  }
}

/** Keeps a name where the buyer goes by none yet. */
async function keepFirstName({ customerId, sessionId, proven }: CustomerActor, name: string) {
  if (proven) {
    const nameless = and(eq(customers.id, customerId), isNull(customers.name));
    await db().update(customers).set({ name }).where(nameless).prepare("customer_name").execute();
  } else {
    const nameless = and(eq(sessions.id, sessionId), isNull(sessions.customerName));
    const said = db().update(sessions).set({ customerName: name }).where(nameless);
    await said.prepare("session_name").execute();
  }
}
