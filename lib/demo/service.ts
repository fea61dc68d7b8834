import "server-only";
import type { DemoStore } from "@/db/seed/demo-store";
import { demoStores } from "@/db/seed/demo-stores";
import { transaction } from "@/db/transaction";
import type { AccountActor } from "@/lib/auth/actor";
import * as auth from "@/lib/auth/service";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { DemoStores, DemoStoresSeeded } from "./demo-stores";
import { hasAnyStore, readOwnedStores, takeDemoLock } from "./queries";
import { seedStore } from "./seed-store";
import { ANY_CODE, CLIENT_ADDRESS, DEMO_MOBILE } from "./sign-in";

const RETRY_AFTER_S = 30;

/**
 * Fills the demo stores through the services: all that are missing or, when it fails or is killed,
 * none. Those that the demo's seller already has, by name, stay as they are.
 * @throws AppError forbidden where numbers are checked; unavailable while another run is at it
 */
export async function seedDemo(demos: DemoStore[] = demoStores): Promise<DemoStoresSeeded> {
  if (!isBypass()) {
    throw new AppError("forbidden", "The demo needs OTP_MODE=bypass: its numbers are made up.");
  }
  return transaction(async () => {
    if (!(await takeDemoLock())) {
      const message = "The demo stores are being filled just now. Try again in half a minute.";
      throw new AppError("unavailable", message, { retryAfter: RETRY_AFTER_S });
    }
    const known = new Set((await findStores(demos)).map(({ name }) => name));
    const missing = demos.filter(({ name }) => !known.has(name));
    if (missing.length > 0) await seedStores(missing);
    return { mobile: DEMO_MOBILE, stores: await findStores(demos), made: missing.length };
  });
}

async function seedStores(demos: DemoStore[]): Promise<void> {
  const input = { mobile: DEMO_MOBILE, otp: ANY_CODE };
  const { account, sessionId } = await auth.signInSeller(input, CLIENT_ADDRESS);
  const actor: AccountActor = { kind: "account", accountId: account.id, sessionId };
  for (const demo of demos) await seedStore(actor, demo);
  await auth.signOut(actor);
}

/** The demo stores for people to look around in, or null where there are none or numbers are checked. */
export async function findDemo(): Promise<DemoStores | null> {
  if (!isBypass()) return null;
  const stores = await findStores(demoStores);
  return stores.length > 0 ? { mobile: DEMO_MOBILE, stores } : null;
}

/** Whether to offer the demo to whoever comes first: there is no store, and numbers are not checked. */
export async function isDemoOffered(): Promise<boolean> {
  return isBypass() && (await isEmptySite());
}

/** Whether there is no store at all. */
export async function isEmptySite(): Promise<boolean> {
  return !(await hasAnyStore());
}

const isBypass = () => env().OTP_MODE === "bypass";

/** Those that are there, in the order of the data. */
async function findStores(demos: DemoStore[]): Promise<DemoStores["stores"]> {
  const names = demos.map(({ name }) => name);
  const rows = await readOwnedStores(DEMO_MOBILE, names);
  return rows
    .map((row) => ({ ...row, url: `${env().origin}/s/${row.link}` }))
    .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}
