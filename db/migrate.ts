import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Held by whoever changes the schema. */
export const MIGRATION_LOCK = 7_305_417;

export const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url));

/**
 * Brings the database at `url` to today's schema. Drizzle's migrator takes no lock, so two
 * instances that start at once are kept apart by an advisory lock on a connection of its own.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const lock = await sql.reserve();
  const work = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await lock`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(work), { migrationsFolder });
  } finally {
    await work.end();
    lock.release();
    await sql.end();
  }
}
