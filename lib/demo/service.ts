import "server-only";
import { sql } from "drizzle-orm";
import type { DemoStore } from "@/db/seed/demo-store";
import { demoStores } from "@/db/seed/demo-stores";
import { db, transaction } from "@/db/transaction";
import type { AccountActor } from "@/lib/auth/actor";
import * as auth from "@/lib/auth/service";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Store } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";
import { seedStore } from "./seed-store";
import type { DemoStoresSeeded } from "./seeded";
import { ANY_CODE, CLIENT_ADDRESS, DEMO_MOBILE } from "./sign-in";

const LOCK = 7_305_418;
const RETRY_AFTER_S = 30;
const PAGE = 100;

/**
 * Fills the demo stores through the services: all of them or, when it fails or is killed, nothing.
 * Those that the demo's seller already has, by name, are left as they are.
 * @throws AppError forbidden where numbers are checked; unavailable while another run is at it
 */
export async function seedDemo(demos: DemoStore[] = demoStores): Promise<DemoStoresSeeded> {
  if (env().OTP_MODE !== "bypass") {
    throw new AppError("forbidden", "The demo needs OTP_MODE=bypass: its numbers are made up.");
  }
  return transaction(async () => {
    await keepOthersOut();
    const input = { mobile: DEMO_MOBILE, otp: ANY_CODE };
    const { account, sessionId } = await auth.signInSeller(input, CLIENT_ADDRESS);
    const actor: AccountActor = { kind: "account", accountId: account.id, sessionId };
    const there = new Map((await allStores(actor)).map((store) => [store.name, store]));
    const seeded: DemoStoresSeeded = { mobile: account.mobile, stores: [], made: 0 };
    for (const demo of demos) {
      const known = there.get(demo.name);
      const { storeId, name, link, url } = known ?? (await seedStore(actor, demo));
      seeded.stores.push({ storeId, name, link, url });
      if (!known) seeded.made += 1;
    }
    await auth.signOut(actor);
    return seeded;
  });
}

/** Whether to offer the demo to whoever comes first: there is no store, and numbers are not checked. */
export async function isDemoOffered(): Promise<boolean> {
  return env().OTP_MODE === "bypass" && (await isEmptySite());
}

/** Whether there is no store at all. */
export async function isEmptySite(): Promise<boolean> {
  const [row] = await db().execute<{ empty: boolean }>(
    sql`select not exists (select 1 from stores) as empty`,
  );
  return row?.empty ?? false;
}

async function keepOthersOut(): Promise<void> {
  const [row] = await db().execute<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK}) as ours`,
  );
  if (row?.ours) return;
  throw new AppError("unavailable", "The demo stores are being filled just now. Try again soon.", {
    retryAfter: RETRY_AFTER_S,
  });
}

async function allStores(actor: AccountActor): Promise<Store[]> {
  const all: Store[] = [];
  let cursor: string | undefined;
  do {
    const page = await stores.listStores(actor, { limit: PAGE, cursor });
    all.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
