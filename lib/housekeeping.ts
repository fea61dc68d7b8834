import * as auth from "@/lib/auth/service";
import { sweepChanges } from "@/lib/cache/changes";
import * as customers from "@/lib/customers/service";
import { sweepIdempotencyKeys } from "@/lib/http/idempotency";
import { logError } from "@/lib/log";
import * as messages from "@/lib/messages/service";

const HOUR_MS = 60 * 60 * 1000;

/** Every chore, in turn; one that fails is logged and keeps none of the others from its work. */
export async function keepHouse(): Promise<void> {
  // Sessions go before what they wrote.
  const sweeps = [auth.sweep, customers.sweep, messages.sweep, sweepIdempotencyKeys, sweepChanges];
  for (const chore of sweeps) {
    try {
      await chore();
    } catch (error) {
      logError("housekeeping failed", error);
    }
  }
}

/** Keeps house every hour, for as long as something else keeps the process alive. */
export function startHousekeeping(): void {
  setInterval(() => void keepHouse(), HOUR_MS).unref();
}
