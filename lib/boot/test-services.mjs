// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";
import { startRedis } from "./cart-store.mjs";
import { endLeftovers, startLeash } from "./leash.mjs";
import { takeLock } from "./lock.mjs";
import { startPostgres } from "./postgres.mjs";
import { Refusal } from "./say.mjs";
import { readSecrets } from "./secrets.mjs";
import { stopSupervising } from "./supervise.mjs";

/**
 * Takes the folder for one test run, after an earlier run that was killed has been cleared away.
 * @param {string} dataDir
 */
export async function holdTestFolder(dataDir) {
  const lock = takeLock(dataDir, "test");
  if ("holder" in lock) {
    throw new Refusal(`Tests already run in ${dataDir} (process ${lock.holder.pid}).`);
  }
  await endLeftovers(dataDir);
  const leash = startLeash(dataDir);
  return {
    leash,
    async stop() {
      stopSupervising();
      await leash.stop();
      lock.release();
    },
  };
}

/**
 * Postgres and, where the machine has one, an empty Redis, which may lose all in a power cut.
 * @param {string} dataDir
 * @param {import("./leash.mjs").Leash} leash
 */
export async function startTestServices(dataDir, leash) {
  const secrets = readSecrets(dataDir);
  rmSync(join(dataDir, "redis"), { recursive: true, force: true });
  const common = { dataDir, leash, durable: false };
  const [postgres, redis] = await Promise.all([
    startPostgres({ ...common, password: secrets.postgres }),
    startRedis({ ...common, password: secrets.redis }),
  ]);
  return { postgres, redis, secrets };
}

/**
 * An empty database on the server, in place of the one of an earlier run.
 * @param {string} adminUrl @param {string} name
 */
export async function makeFreshDatabase(adminUrl, name) {
  const { default: connect } = await import("postgres");
  const sql = connect(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}
