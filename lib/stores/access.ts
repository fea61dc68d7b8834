import { and, eq } from "drizzle-orm";
import { storeMembers } from "@/db/schema/stores";
import { db } from "@/db/transaction";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import type { Permission } from "@/lib/http/contract";
import { isId } from "@/lib/id-schema";

declare const owned: unique symbol;

/** A store's id that `authorize` has checked for an actor: what every write to a store takes. */
export type OwnedStoreId = string & { readonly [owned]: true };

type Role = (typeof storeMembers.$inferSelect)["role"];

const permissions: Record<Role, readonly Permission[]> = {
  owner: ["read", "sell", "manage"],
  manager: ["read", "sell", "manage"],
  staff: ["read", "sell"],
};

/**
 * Holds that `actor` may do `permission` in the store, and mints the id that services ask for.
 * @throws AppError not_found when the store is not theirs, as if it were not there; forbidden when
 * their role does not allow it.
 */
export async function authorize(
  actor: Actor,
  storeId: string,
  permission: Permission,
): Promise<OwnedStoreId> {
  if (actor.kind === "system") return storeId as OwnedStoreId;
  const role =
    actor.kind === "account" && isId(storeId) && (await findRole(actor.accountId, storeId));
  if (!role) throw notFound("store");
  if (!permissions[role].includes(permission)) {
    throw new AppError("forbidden", "Your role in this store does not allow this.");
  }
  return storeId as OwnedStoreId;
}

async function findRole(accountId: string, storeId: string): Promise<Role | undefined> {
  const [member] = await db()
    .select({ role: storeMembers.role })
    .from(storeMembers)
    .where(and(eq(storeMembers.storeId, storeId), eq(storeMembers.accountId, accountId)));
  return member?.role;
}
