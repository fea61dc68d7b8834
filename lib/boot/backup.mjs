// @ts-check
// npm run backup [-- <folder>]
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { openBackupPlace, stampedName } from "./backup-place.mjs";
import { checkNode, dataFolder, readSettings, root } from "./checkout.mjs";
import { run } from "./command.mjs";
import { install } from "./install.mjs";
import { endLeftovers, startLeash } from "./leash.mjs";
import { takeLock } from "./lock.mjs";
import { databaseUrlOf, startPostgres } from "./postgres.mjs";
import { findRunningPort } from "./running-postgres.mjs";
import { explain, Refusal, say } from "./say.mjs";
import { readSecrets } from "./secrets.mjs";
import { appScript } from "./services.mjs";
import { onEnd } from "./shutdown.mjs";

const DAY_MS = 86_400_000;

/**
 * The database's address, of ours or the one that the settings name. Ours is started when nobody
 * serves from the folder.
 * @param {{ settings: NodeJS.ProcessEnv, dataDir: string, leash: import("./leash.mjs").Leash }} options
 * @returns {Promise<{ url: string, release: () => void }>}
 */
async function reachDatabase({ settings, dataDir, leash }) {
  if (settings.DATABASE_URL) {
    const url = settings.DIRECT_DATABASE_URL || settings.DATABASE_URL;
    return { url, release: () => undefined };
  }
  if (!existsSync(join(dataDir, "postgres"))) {
    throw new Refusal(`There is no shop in ${dataDir}. SOKO_DATA_DIR names another folder.`);
  }
  const { postgres: password } = readSecrets(dataDir);
  const lock = takeLock(dataDir, "backup");
  if (!("holder" in lock)) {
    await endLeftovers(dataDir);
    const { urlOf } = await startPostgres({ dataDir, password, leash, durable: true });
    return { url: urlOf("soko"), release: lock.release };
  }
  const { purpose, pid } = lock.holder;
  if (purpose !== "start" && purpose !== "dev") {
    throw new Refusal(
      `A ${purpose} is under way in ${dataDir} (process ${pid}). Try again after it.`,
    );
  }
  const port = await findRunningPort(dataDir);
  return { url: databaseUrlOf({ port, password }, "soko"), release: () => undefined };
}

/** @param {string | undefined} wish */
async function backup(wish) {
  checkNode();
  const began = Date.now();
  const settings = readSettings();
  const dataDir = dataFolder(settings);
  // npm changes to the checkout; a path is meant from where the person stands.
  const target = wish
    ? resolve(process.env.INIT_CWD ?? ".", wish)
    : join(dataDir, "backups", stampedName());
  const place = await openBackupPlace(target);
  const leash = startLeash(place.work);
  let release = () => {};
  const end = onEnd(async () => {
    await leash.stop();
    release();
    place.close();
  }, 1);
  try {
    await install(root, leash, settings);
    const database = await reachDatabase({ settings, dataDir, leash });
    release = database.release;
    const kept = existsSync(join(dataDir, "secrets.json")) ? readSecrets(dataDir) : null;
    const isOurs = !settings.NEXTAUTH_SECRET && kept !== null;
    const secrets = isOurs ? { nextAuth: kept.nextAuth, serverActions: kept.serverActions } : null;
    const env = {
      ...settings,
      NODE_ENV: /** @type {const} */ ("production"),
      DATABASE_URL: database.url,
      DIRECT_DATABASE_URL: database.url,
      NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET || kept?.nextAuth,
      SOKO_DATA_DIR: dataDir,
      SOKO_BACKUP: JSON.stringify({ folder: place.content, secrets }),
    };
    const command = appScript(join(root, "lib/backup/run-backup.ts"));
    const { code } = await run(leash, "backup", command, { env, limitMs: DAY_MS });
    if (code !== 0) throw new Refusal("No backup was made; the reason is above.");
    place.finish();
    say(`Backed up to ${target} (${((Date.now() - began) / 1000).toFixed(1)} s).`);
    say(
      isOurs
        ? "It holds this shop's secret and its people's data: keep it as safe as the shop itself."
        : "NEXTAUTH_SECRET is yours and not in it: keep that, too. It holds people's data: keep it safe.",
    );
    say("Carts in Redis are not in it.");
    await end.stop(0);
  } catch (error) {
    await end.fail(error);
  }
}

try {
  await backup(process.argv[2]);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
