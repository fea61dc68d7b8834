// @ts-check
// npm run restore -- <backup> [--replace] [--new-secret], and npm run restore -- --undo
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkNode, dataFolder, readSettings, root } from "./checkout.mjs";
import { run } from "./command.mjs";
import {
  findFilled,
  finishRestore,
  isHalfRestored,
  makeRoom,
  undoRestore,
} from "./half-restored.mjs";
import { install } from "./install.mjs";
import { endLeftovers, startLeash } from "./leash.mjs";
import { takeLock } from "./lock.mjs";
import { startPostgres } from "./postgres.mjs";
import { explain, Refusal, say } from "./say.mjs";
import { readSecrets } from "./secrets.mjs";
import { appScript } from "./services.mjs";
import { onEnd } from "./shutdown.mjs";

const DAY_MS = 86_400_000;
const usage =
  "Say which backup: npm run restore -- <folder of the backup>\n" +
  "  --replace     moves what is in the data folder aside first\n" +
  "  --new-secret  goes on without the NEXTAUTH_SECRET that the shop had\n" +
  "  --undo        takes a restore back that was cut short";

/** @param {string[]} args */
function readArguments(args) {
  const flags = ["--replace", "--new-secret", "--undo"];
  const given = args.filter((arg) => arg.startsWith("-"));
  const [file, ...more] = args.filter((arg) => !arg.startsWith("-"));
  const isUndo = given.includes("--undo");
  if (given.some((flag) => !flags.includes(flag)) || more.length > 0 || !file === !isUndo) {
    throw new Refusal(usage);
  }
  return {
    // npm changes to the checkout; a path is meant from where the person stands.
    folder: file ? resolve(process.env.INIT_CWD ?? ".", file) : null,
    replace: given.includes("--replace"),
    isNewSecretFine: given.includes("--new-secret"),
  };
}

/** @param {string} dataDir */
function holdFolder(dataDir) {
  const lock = takeLock(dataDir, "restore");
  if (!("holder" in lock)) return lock;
  const { url, pid, purpose } = lock.holder;
  const what = url
    ? `Soko serves this folder at ${url}`
    : `A ${purpose} is under way in this folder`;
  throw new Refusal(`${what} (process ${pid}). Stop it first: nothing was changed.`);
}

/** @param {string} dataDir @param {boolean} isOurs @param {boolean} replace */
function planRoom(dataDir, isOurs, replace) {
  const parts = isOurs ? ["postgres", "redis", "media"] : ["redis", "media"];
  const moved = findFilled(dataDir, parts);
  if (moved.length > 0 && !replace) {
    throw new Refusal(
      `${dataDir} is not empty: it holds ${moved.join(", ")}. Restore into an empty folder ` +
        "(SOKO_DATA_DIR), or say --replace, which moves these aside and deletes nothing.",
    );
  }
  const aside = `replaced-${new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}`;
  return { parts, moved, aside };
}

/** @param {string} file @returns {any} */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/**
 * @typedef {object} House
 * @property {NodeJS.ProcessEnv} settings
 * @property {string} dataDir
 * @property {import("./leash.mjs").Leash} leash
 * @property {boolean} mayUndo whether nothing of it can be committed
 */

/**
 * @param {"check" | "load"} step
 * @param {object} order
 * @param {House} house
 * @param {Record<string, string>} [urls]
 * @returns {Promise<boolean>} false when it failed, and is rolled back
 */
async function work(step, order, { settings, dataDir, leash }, urls) {
  const command = appScript(join(root, "lib/backup/run-restore.ts"));
  const { code, signal } = await run(leash, step, command, {
    env: {
      ...settings,
      NODE_ENV: "production",
      SOKO_DATA_DIR: dataDir,
      SOKO_RESTORE: JSON.stringify({ ...order, step }),
      ...urls,
    },
    limitMs: DAY_MS,
  });
  if (signal) throw new Refusal(`The restore was stopped by ${signal}.`);
  return code === 0;
}

/**
 * @param {{ folder: string, replace: boolean, isNewSecretFine: boolean }} wish
 * @param {House} house
 */
async function restore({ folder, replace, isNewSecretFine }, house) {
  const { settings, dataDir, leash } = house;
  const isOurs = !settings.DATABASE_URL;
  if (!isOurs && replace) {
    throw new Refusal(
      "--replace moves a data folder aside; the database that DATABASE_URL names is not ours to " +
        "move. Make an empty one, and name that.",
    );
  }
  if (!isHalfRestored(dataDir)) planRoom(dataDir, isOurs, replace);
  const keptSecret = readJson(join(dataDir, "secrets.json"))?.nextAuth ?? null;
  const order = { folder, hasDatabase: !isOurs, keptSecret, isNewSecretFine };
  const failure = new Refusal("Nothing was restored; the reason is above.");
  if (!(await work("check", order, house))) throw failure;

  if (undoRestore(dataDir))
    say("What an earlier restore left, which was cut short, is taken back.");
  const room = planRoom(dataDir, isOurs, replace);
  const brought = settings.NEXTAUTH_SECRET ? null : readJson(join(folder, "secrets.json"));
  const kept = readJson(join(dataDir, "secrets.json"));
  const isOther = brought !== null && kept?.nextAuth !== brought.nextAuth;
  if (isOther) room.parts.push("secrets.json");
  if (isOther && kept !== null) room.moved.push("secrets.json");
  makeRoom(dataDir, room);
  house.mayUndo = true;
  if (isOther) {
    const content = JSON.stringify(brought, null, 2);
    writeFileSync(join(dataDir, "secrets.json"), content, { mode: 0o600 });
  }
  /** @type {Record<string, string> | undefined} */
  let urls;
  if (isOurs) {
    const { postgres: password } = readSecrets(dataDir);
    const { urlOf } = await startPostgres({ dataDir, password, leash, durable: true });
    urls = { DATABASE_URL: urlOf("soko"), DIRECT_DATABASE_URL: urlOf("soko") };
    urls.SOKO_ADMIN_DATABASE_URL = urlOf("postgres");
  }
  // Killed now, a database that is not ours may be filled, or not.
  house.mayUndo = isOurs;
  if (!(await work("load", order, house, urls))) {
    house.mayUndo = true;
    throw failure;
  }
  finishRestore(dataDir);
  return room;
}

async function main() {
  checkNode();
  const began = Date.now();
  const { folder, ...wish } = readArguments(process.argv.slice(2));
  const settings = readSettings();
  const dataDir = dataFolder(settings);
  const lock = holdFolder(dataDir);
  await endLeftovers(dataDir);
  if (folder === null) {
    const was = undoRestore(dataDir);
    lock.release();
    say(was ? "The restore is taken back." : "There is no restore to take back.");
    return;
  }
  const house = { settings, dataDir, leash: startLeash(dataDir), mayUndo: false };
  const end = onEnd(async () => {
    await house.leash.stop();
    if (house.mayUndo) undoRestore(dataDir);
    lock.release();
  }, 1);
  try {
    await install(root, house.leash, settings);
    const { moved, aside } = await restore({ folder, ...wish }, house);
    say(`Restored into ${dataDir} (${((Date.now() - began) / 1000).toFixed(1)} s).`);
    if (moved.length > 0) say(`What was there is in ${join(dataDir, aside)}.`);
    say("Carts in Redis were not in the backup. Start with npm start.");
    house.mayUndo = false;
    await end.stop(0);
  } catch (error) {
    await end.fail(error);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
