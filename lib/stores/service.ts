import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { orderCounters, storeMembers, stores } from "@/db/schema/stores";
import { db, transaction } from "@/db/transaction";
import type { KeptAddress } from "@/lib/address";
import type { AccountActor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { AppError, invalidInput, notFound } from "@/lib/errors";
import { etagOf, versionsIn } from "@/lib/etag";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { newId } from "@/lib/ids";
import { toE164 } from "@/lib/mobile";
import { throttle } from "@/lib/throttle";
import { authorize, type OwnedStoreId } from "./access";
import { freeLink, isReserved, linkFrom } from "./link";
import {
  claimLink,
  findById,
  findByLink,
  findMemberStore,
  readLinksLike,
  readStores,
  type StoreRow,
} from "./queries";
import {
  linkSchema,
  type NewStore,
  type Store,
  type StoreChanges,
  type Storefront,
} from "./schema";

export { authorize, type OwnedStoreId };

const DEFAULT_COUNTRY = "IN";
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/**
 * Opens a store that `actor` owns: open, without fees, on the link that was chosen, else on the
 * first free one made from its name. Stores of one name made at once get different links.
 * @throws AppError conflict `link_taken` or invalid_input, for a chosen link only
 */
export async function createStore(
  actor: AccountActor,
  input: NewStore,
  chosenLink?: string,
): Promise<Store> {
  if (chosenLink !== undefined) refuseReserved(chosenLink);
  throttle("stores", actor.accountId);
  return transaction(async () => {
    const id = newId();
    const address = keptAddress(input.address, DEFAULT_COUNTRY);
    // Its id stands in for the link, which must have a store before it can be claimed.
    await db()
      .insert(stores)
      .values({ ...input, id, link: id, address, country: address.country });
    const link = chosenLink ? await takeLink(id, chosenLink) : await claimFreeLink(id, input.name);
    const [row] = await db().update(stores).set({ link }).where(eq(stores.id, id)).returning();
    if (!row) throw new Error(`Store ${id} vanished while it was being made.`);
    await db()
      .insert(storeMembers)
      .values({ storeId: id, accountId: actor.accountId, role: "owner" });
    await db().insert(orderCounters).values({ storeId: id });
    return present(row);
  });
}

async function claimFreeLink(storeId: string, name: string): Promise<string> {
  const base = linkFrom(name);
  const taken = new Set<string>();
  for (;;) {
    for (const link of await readLinksLike(base)) taken.add(link);
    const link = freeLink(base, taken);
    if (await claimLink(storeId, link)) return link;
    taken.add(link);
  }
}

/** @throws AppError not_found */
export async function getStore(storeId: OwnedStoreId): Promise<Store> {
  const row = await findById(storeId);
  if (!row) throw notFound("store");
  return present(row);
}

/**
 * Changes the settings that are given. A new link leaves the former one redirecting for good; the
 * store may take its own former links back.
 * @throws AppError precondition_failed when `ifMatch` names none of today's versions; conflict
 * `link_taken`; invalid_input for a reserved link or a contact number that cannot be
 */
export function updateStore(
  _actor: AccountActor,
  storeId: OwnedStoreId,
  changes: StoreChanges,
  ifMatch: string | null,
): Promise<Store> {
  return transaction(async () => {
    const { address, link, contactPhone, ...rest } = changes;
    if (link !== undefined) refuseReserved(link);
    const phone = contactPhone === undefined ? {} : { contactPhone: keptPhone(contactPhone) };
    const allowed =
      ifMatch === null ? undefined : inArray(stores.version, [0, ...versionsIn(ifMatch)]);
    const [row] = await db()
      .update(stores)
      .set({ ...rest, ...phone, version: sql`${stores.version} + 1`, updatedAt: new Date() })
      .where(and(eq(stores.id, storeId), allowed))
      .returning();
    if (!row) throw await staleOrGone(storeId);
    const place = address && keptAddress(address, row.country);
    const moved = {
      ...(place && { address: place, country: place.country }),
      ...(link !== undefined && link !== row.link && { link: await takeLink(storeId, link) }),
    };
    if (Object.keys(moved).length === 0) return present(row);
    const [after] = await db().update(stores).set(moved).where(eq(stores.id, storeId)).returning();
    return present(after ?? row);
  });
}

async function staleOrGone(storeId: OwnedStoreId): Promise<AppError> {
  const exists = await findById(storeId);
  if (!exists) return notFound("store");
  return new AppError("precondition_failed", "The store was changed meanwhile. Read it again.");
}

function refuseReserved(link: string): void {
  if (isReserved(link)) throw invalidInput([{ path: "link", message: "is a reserved word" }]);
}

async function takeLink(storeId: string, link: string): Promise<string> {
  if (await claimLink(storeId, link)) return link;
  throw new AppError("conflict", "Another store has this link.", {
    reason: "link_taken",
    errors: [{ path: "link", message: "is taken" }],
  });
}

/** The stores that `actor` is a member of, newest first. */
export async function listStores(
  actor: AccountActor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Store>> {
  const keys = cursor === undefined ? null : decodeCursor(cursor, cursorSchema);
  const after = keys && { createdAt: new Date(keys[0]), id: keys[1] };
  const rows = await readStores(actor.accountId, after, limit + 1);
  return toPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id], present);
}

/**
 * A store as buyers see it, or null. A former link finds it too: the answer's `link` is then
 * another, where pages redirect to.
 */
export async function findStorefront(link: string): Promise<Storefront | null> {
  if (!linkSchema.safeParse(link).success) return null;
  const row = await findByLink(link);
  return row ? presentStorefront(row) : null;
}

/** A store as buyers see it. @throws AppError not_found */
export async function getStorefront(link: string): Promise<Storefront> {
  const store = await findStorefront(link);
  if (!store) throw notFound("store");
  return store;
}

/** The store of a link, current or former, if `actor` is a member of it. */
export async function findOwnStore(
  actor: AccountActor,
  link: string,
): Promise<{ storeId: OwnedStoreId; store: Store } | null> {
  if (!linkSchema.safeParse(link).success) return null;
  const row = await findMemberStore(actor.accountId, link);
  if (!row) return null;
  return { storeId: await authorize(actor, row.id, "read"), store: present(row) };
}

/** The link that a store of this name would get now. */
export async function suggestLink(name: string): Promise<string> {
  const base = linkFrom(name);
  return freeLink(base, await readLinksLike(base));
}

/** Whether a store could take this link now. */
export async function isLinkFree(link: string): Promise<boolean> {
  if (!linkSchema.safeParse(link).success || isReserved(link)) return false;
  return (await findByLink(link)) === undefined;
}

function keptAddress(address: NewStore["address"], country: string): KeptAddress {
  return { ...address, country: address.country ?? country };
}

function keptPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const e164 = toE164(phone);
  if (!e164) throw invalidInput([{ path: "contactPhone", message: "is not a phone number" }]);
  return e164;
}

function present(row: StoreRow): Store {
  const { gstin, autoAccept, createdAt, version } = row;
  const kept = { gstin, autoAccept, createdAt: createdAt.toISOString(), etag: etagOf(version) };
  return { ...presentStorefront(row), ...kept };
}

/** Field by field, so that a new column is not public by accident. */
function presentStorefront(row: StoreRow): Storefront {
  return {
    storeId: row.id,
    name: row.name,
    description: row.description,
    address: row.address,
    link: row.link,
    url: `${env().origin}/s/${row.link}`,
    currency: row.currency,
    country: row.country,
    locale: row.locale,
    timeZone: row.timeZone,
    accent: row.accent,
    layout: row.layout,
    isOpen: row.isOpen,
    deliveryFee: row.deliveryFee,
    freeDeliveryAbove: row.freeDeliveryAbove,
    minimumOrder: row.minimumOrder,
    upiId: row.upiId,
    contactPhone: row.contactPhone,
  };
}
