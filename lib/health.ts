import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/transaction";
import { logError } from "./log";
import { pingCartStore } from "./redis";

/** A check that hangs this long is down: whoever asks must not wait for it. */
const TIMEOUT_MS = 1_000;

type Check = "ok" | "down";

export type Health = { status: Check; checks: { database: Check; cart: Check } };

/** Whether what the house stands on answers. Never throws. */
export async function checkHealth(): Promise<Health> {
  const [database, cart] = await Promise.all([checkDatabase(), check("cart", pingCartStore)]);
  return { status: database === "ok" && cart === "ok" ? "ok" : "down", checks: { database, cart } };
}

/** Whether the database answers, within a second. */
export async function isDatabaseUp(): Promise<boolean> {
  return (await checkDatabase()) === "ok";
}

const checkDatabase = () => check("database", () => db().execute(sql`select 1`));

async function check(name: string, ask: () => Promise<unknown>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${TIMEOUT_MS} ms.`)), TIMEOUT_MS);
  });
  try {
    await Promise.race([ask(), late]);
    return "ok";
  } catch (error) {
    logError(`${name} is down`, error);
    return "down";
  } finally {
    clearTimeout(timer);
  }
}
