// @ts-check
import { join } from "node:path";
import { startRedis } from "./cart-store.mjs";
import { root } from "./checkout.mjs";
import { run } from "./command.mjs";
import { startPostgres } from "./postgres.mjs";
import { Refusal, say, warn } from "./say.mjs";
import { readSecrets } from "./secrets.mjs";

/**
 * Starts the database and the cart store that the settings do not name, and gives back the
 * environment that the app is to run in.
 * @param {{ settings: NodeJS.ProcessEnv, dataDir: string, port: number, leash: import("./leash.mjs").Leash }} options
 * @returns {Promise<{ env: NodeJS.ProcessEnv, adminUrl: string | undefined }>}
 */
export async function startServices({ settings, dataDir, port, leash }) {
  const secrets = readSecrets(dataDir);
  const common = { dataDir, leash, durable: true };
  const external = cartStoreOf(settings);
  const [postgres, redis] = await Promise.all([
    settings.DATABASE_URL ? null : startPostgres({ ...common, password: secrets.postgres }),
    external ? null : startRedis({ ...common, password: secrets.redis, path: settings.PATH }),
  ]);
  if (postgres) say(`Database: Postgres of our own, data in ${join(dataDir, "postgres")}.`);
  else say("Database: the Postgres that DATABASE_URL names.");
  if (external) say(`Carts: ${external}.`);
  else if (redis) say(`Carts: ${redis.program}, data in ${join(dataDir, "redis")}.`);
  else {
    say("Carts: tables in Postgres.");
    warn(
      "no Redis was found, so carts are kept in Postgres, which is slower under load. " +
        "Install redis-server or valkey-server, or set REDIS_URL.",
    );
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...settings,
    DATABASE_URL: postgres ? postgres.urlOf("soko") : settings.DATABASE_URL,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET || secrets.nextAuth,
    NEXTAUTH_URL: settings.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.serverActions,
    NEXT_TELEMETRY_DISABLED: "1",
    SOKO_DATA_DIR: dataDir,
    PORT: String(port),
  };
  if (postgres) env.DIRECT_DATABASE_URL = env.DATABASE_URL;
  return { env, adminUrl: postgres?.urlOf("postgres") };
}

/** @param {NodeJS.ProcessEnv} settings @returns {string | null} in words, when one is given */
function cartStoreOf(settings) {
  if (settings.UPSTASH_REDIS_REST_URL) return "the Upstash Redis that the settings name";
  return settings.REDIS_URL ? "the Redis that REDIS_URL names" : null;
}

/** A script of the app's own, with its TypeScript, outside Next. @param {string[]} script */
export function appScript(...script) {
  return [process.execPath, "--conditions=react-server", "--import", "tsx", ...script];
}

/**
 * Checks the settings and brings the database to today's schema.
 * @param {import("./leash.mjs").Leash} leash
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [adminUrl] of a server of ours, on which the database may have to be made
 */
export async function prepare(leash, env, adminUrl) {
  const command = appScript(join(root, "lib/boot/prepare.mjs"));
  const { code } = await run(leash, "prepare", command, {
    env: { ...env, SOKO_ADMIN_DATABASE_URL: adminUrl ?? "" },
    limitMs: 300_000,
  });
  if (code !== 0) throw new Refusal("Soko did not start; the reason is above.");
}
