import "server-only";
import { and, desc, eq, like, lt, or, sql } from "drizzle-orm";
import { storeLinks, storeMembers, stores } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import { sharedStart } from "@/lib/slug";
import { MAX_LINK } from "./link";

export type StoreRow = typeof stores.$inferSelect;

export async function findById(storeId: string): Promise<StoreRow | undefined> {
  const [row] = await db().select().from(stores).where(eq(stores.id, storeId));
  return row;
}

/** The store that holds a link today or held it before. */
export async function findByLink(link: string): Promise<StoreRow | undefined> {
  const [found] = await db()
    .select({ store: stores })
    .from(storeLinks)
    .innerJoin(stores, eq(stores.id, storeLinks.storeId))
    .where(eq(storeLinks.link, link));
  return found?.store;
}

/** The same, if the account is a member of it. */
export async function findMemberStore(
  accountId: string,
  link: string,
): Promise<StoreRow | undefined> {
  const isMember = and(
    eq(storeMembers.storeId, storeLinks.storeId),
    eq(storeMembers.accountId, accountId),
  );
  const [found] = await db()
    .select({ store: stores })
    .from(storeLinks)
    .innerJoin(storeMembers, isMember)
    .innerJoin(stores, eq(stores.id, storeLinks.storeId))
    .where(eq(storeLinks.link, link));
  return found?.store;
}

/** An account's stores after a place in the list, newest first. */
export async function readStores(
  accountId: string,
  after: { createdAt: Date; id: string } | null,
  limit: number,
): Promise<StoreRow[]> {
  const further =
    after &&
    or(
      lt(stores.createdAt, after.createdAt),
      and(eq(stores.createdAt, after.createdAt), lt(stores.id, after.id)),
    );
  const rows = await db()
    .select({ store: stores })
    .from(storeMembers)
    .innerJoin(stores, eq(stores.id, storeMembers.storeId))
    .where(and(eq(storeMembers.accountId, accountId), further ?? undefined))
    .orderBy(desc(stores.createdAt), desc(stores.id))
    .limit(limit);
  return rows.map(({ store }) => store);
}

/** Links, held today or before, that are this one or may be this one with a number. */
export async function readLinksLike(link: string): Promise<string[]> {
  const start = sharedStart(link, MAX_LINK);
  const isNumbered = and(like(storeLinks.link, `${start}%`), sql`${storeLinks.link} ~ '-[0-9]+$'`);
  const rows = await db()
    .select({ link: storeLinks.link })
    .from(storeLinks)
    .where(or(eq(storeLinks.link, link), isNumbered));
  return rows.map((row) => row.link);
}

/** Gives the store a link unless another has it. Waits for one that is just being taken. */
export async function claimLink(storeId: string, link: string): Promise<boolean> {
  const made = await db()
    .insert(storeLinks)
    .values({ storeId, link })
    .onConflictDoNothing()
    .returning({ link: storeLinks.link });
  if (made.length > 0) return true;
  const [holder] = await db().select().from(storeLinks).where(eq(storeLinks.link, link));
  return holder?.storeId === storeId;
}
