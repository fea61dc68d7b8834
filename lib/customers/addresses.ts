import { and, desc, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { addresses } from "@/db/schema/customers";
import { sessions } from "@/db/schema/sessions";
import { db } from "@/db/transaction";
import type { KeptAddress } from "@/lib/address";
import type { CustomerActor } from "@/lib/auth/actor";
import { newId } from "@/lib/ids";
import { MAX_ADDRESSES } from "./schema";

/** The addresses that this session may read, the newest first. */
export async function listAddresses(actor: CustomerActor): Promise<KeptAddress[]> {
  const rows = await newest(actor);
  return rows.map((row) => row.address);
}

/** Puts these in the place of all that the session may read; the first is the newest. */
export async function replaceAddresses(actor: CustomerActor, list: KeptAddress[]): Promise<void> {
  await db().delete(addresses).where(readableBy(actor));
  // Ids count up, and the list is read newest first: the last is made first.
  const rows = list.toReversed().map((address) => newRow(actor, address));
  if (rows.length > 0) await db().insert(addresses).values(rows);
}

/** Makes an address the newest of at most ten; one that is there already is not doubled. */
export async function keepAddress(actor: CustomerActor, address: KeptAddress): Promise<void> {
  const row = newRow(actor, address);
  const others = and(readableBy(actor), ne(addresses.id, row.id));
  const same = sql`${addresses.address} = ${JSON.stringify(address)}::jsonb`;
  const surplus = db()
    .select({ id: addresses.id })
    .from(addresses)
    .where(and(others, sql`not ${same}`))
    .orderBy(desc(addresses.createdAt), desc(addresses.id))
    .offset(MAX_ADDRESSES - 1);
  // Neither sees the other's row, so that it does not matter which comes first.
  await Promise.all([
    db()
      .delete(addresses)
      .where(and(others, or(same, inArray(addresses.id, surplus))))
      .prepare("address_drop")
      .execute(),
    db().insert(addresses).values(row).prepare("address_keep").execute(),
  ]);
}

/** Forgets what sessions wrote that are there no more: nobody can read it. */
export async function sweepAddresses(): Promise<void> {
  const writer = db()
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.id, addresses.bypassSessionId));
  await db()
    .delete(addresses)
    .where(and(isNotNull(addresses.bypassSessionId), notExists(writer)));
}

function newest(actor: CustomerActor) {
  return db()
    .select({ id: addresses.id, address: addresses.address })
    .from(addresses)
    .where(readableBy(actor))
    .orderBy(desc(addresses.createdAt), desc(addresses.id));
}

function readableBy(actor: CustomerActor) {
  const written = actor.proven
    ? isNull(addresses.bypassSessionId)
    : eq(addresses.bypassSessionId, actor.sessionId);
  return and(eq(addresses.customerId, actor.customerId), written);
}

function newRow({ customerId, sessionId, proven }: CustomerActor, address: KeptAddress) {
  return { customerId, id: newId(), bypassSessionId: proven ? null : sessionId, address };
}
