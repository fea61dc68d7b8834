// @ts-check
// npm start, npm run dev (--dev) and npm run demo (--demo).
import { build } from "./build.mjs";
import { checkNode, dataFolder, readSettings, root } from "./checkout.mjs";
import { run } from "./command.mjs";
import { refuseHalfRestored } from "./half-restored.mjs";
import { install } from "./install.mjs";
import { endLeftovers, startLeash } from "./leash.mjs";
import { takeLock } from "./lock.mjs";
import { choosePort } from "./ports.mjs";
import { explain, Refusal, say } from "./say.mjs";
import { serve } from "./serve.mjs";
import { appScript, prepare, startServices } from "./services.mjs";
import { onEnd } from "./shutdown.mjs";

/** @param {import("./lock.mjs").Holder} holder @returns {number} the exit code */
function tellHolder({ url, pid, purpose }) {
  if (purpose === "backup" || purpose === "restore") {
    say(`A ${purpose} is under way in this folder (process ${pid}). Start when it is done.`);
  } else if (url) say(`Soko already serves this folder at ${url} (process ${pid}).`);
  else say(`Soko is already starting in this folder (process ${pid}).`);
  return url ? 0 : 1;
}

/** @param {{ dev: boolean, demo: boolean }} options */
async function start({ dev, demo }) {
  checkNode();
  const began = Date.now();
  const settings = readSettings();
  const dataDir = dataFolder(settings);
  const lock = takeLock(dataDir, dev ? "dev" : "start");
  if ("holder" in lock) process.exit(tellHolder(lock.holder));
  refuseHalfRestored(dataDir);

  await endLeftovers(dataDir);
  const leash = startLeash(dataDir);
  const end = onEnd(async () => {
    await leash.stop();
    lock.release();
  });
  try {
    const port = await choosePort(settings.PORT);
    await install(root, leash, settings);
    const services = await startServices({ settings, dataDir, port, leash });
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...services.env, NODE_ENV: dev ? "development" : "production" };
    await prepare(leash, env, services.adminUrl);
    if (!dev) await build(leash, env);
    if (demo) await seed(leash, env);
    await serve({ port, host: settings.HOST, dev, leash, env });
    const url = `http://localhost:${port}`;
    lock.serves(url);
    say(`Soko is ready at ${url} (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  } catch (error) {
    await end.fail(error);
  }
}

/** @param {import("./leash.mjs").Leash} leash @param {NodeJS.ProcessEnv} env */
async function seed(leash, env) {
  say("Filling the demo stores.");
  const { code } = await run(leash, "demo", appScript("lib/demo/run.ts"), {
    env,
    limitMs: 300_000,
  });
  if (code !== 0) throw new Refusal("The demo stores could not be filled; the reason is above.");
}

try {
  await start({ dev: process.argv.includes("--dev"), demo: process.argv.includes("--demo") });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
