// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, next } from "./build.mjs";
import { root } from "./checkout.mjs";
import { findChromium } from "./chromium.mjs";
import { run } from "./command.mjs";
import { install } from "./install.mjs";
import { freePort } from "./ports.mjs";
import { explain, say, warn } from "./say.mjs";
import { readSecrets } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { prepare } from "./services.mjs";
import { countFaults, countPlaywright, countStep, countVitest } from "./tally.mjs";
import { makeFreshDatabase, startTestServices } from "./test-services.mjs";

export const parts = ["types", "lint", "unused", "unit", "database", "api", "journeys", "faults"];

const minute = 60_000;

/**
 * @typedef {object} Run
 * @property {Set<string>} chosen
 * @property {string} mainDir the data folder of npm start
 * @property {string} dataDir the tests' own
 * @property {import("./leash.mjs").Leash} leash
 */

/** @param {string} name */
const binary = (name) => join(root, "node_modules/.bin", name);

/** What the person's own settings must not change. @returns {NodeJS.ProcessEnv} */
export function cleanSettings() {
  const { NODE_ENV: _mode, ...settings } = process.env;
  // Empty, not absent: Next would fill an absent one from .env.
  const ours = ["DIRECT_DATABASE_URL", "UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"];
  const unset = Object.fromEntries([...ours, "DATABASE_URL", "REDIS_URL"].map((key) => [key, ""]));
  return Object.assign(/** @type {NodeJS.ProcessEnv} */ (settings), unset, {
    NEXT_TELEMETRY_DISABLED: "1",
  });
}

/**
 * Runs the parts in the order of `parts`, all of them, and counts.
 * @param {Run} options
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runParts(options) {
  const { chosen, mainDir, dataDir, leash } = options;
  const settings = cleanSettings();
  await install(root, leash, settings);
  const chromium = chosen.has("journeys") ? await findChromium(leash, settings) : "";
  /** @type {[string, import("./tally.mjs").Tally][]} */
  const tallies = [];

  /** @param {string} name @param {import("./tally.mjs").Tally} tally */
  const add = (name, tally) => {
    tallies.push([name, tally]);
    say(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
  };
  /** @param {string} name @param {string[]} command @param {number} minutes @param {NodeJS.ProcessEnv} env */
  const step = async (name, command, minutes, env = settings) => {
    say(`\n== ${name}`);
    return (await run(leash, name, command, { env, limitMs: minutes * minute })).code;
  };
  /** @param {string} name @param {number} minutes @param {NodeJS.ProcessEnv} [env] */
  const vitest = async (name, minutes, env) => {
    const report = join(dataDir, `${name}.json`);
    rmSync(report, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = [binary("vitest"), "run", "--project", name, ...reporters];
    add(name, countVitest(report, await step(name, command, minutes, env)));
  };

  if (chosen.has("types")) {
    const routes = await step("route types", next("typegen"), 2);
    add(
      "types",
      countStep(
        routes || (await step("types", [binary("tsc"), "--noEmit", "--incremental", "false"], 5)),
      ),
    );
  }
  if (chosen.has("lint")) {
    add("lint", countStep(await step("lint", [binary("biome"), "ci", "--colors=off", "."], 3)));
  }
  if (chosen.has("unused")) add("unused", countStep(await step("unused", [binary("knip")], 3)));
  if (chosen.has("unit")) await vitest("unit", 5);
  if (["database", "api", "journeys"].some((part) => chosen.has(part))) {
    const services = await startTestServices(dataDir, leash);
    const redis = services.redis?.url ?? "";
    if (!redis) warn("no Redis was found: the carts of these tests are in Postgres.");
    const adminUrl = services.postgres.urlOf("postgres");
    if (chosen.has("database")) {
      const told = { SOKO_TEST_DATABASE_URL: adminUrl, SOKO_TEST_REDIS_URL: redis };
      await vitest("database", 10, { ...settings, ...told });
    }
    if (chosen.has("api") || chosen.has("journeys")) {
      const databaseUrl = services.postgres.urlOf("soko_app");
      await makeFreshDatabase(adminUrl, "soko_app");
      const secret = services.secrets.nextAuth;
      const served = await serveForTests(options, settings, { databaseUrl, redis, secret });
      const url = served?.NEXTAUTH_URL;
      if (!url) add("app", countStep(1));
      // The secret too: the tests make tokens that the app must refuse.
      const app = { SOKO_BASE_URL: url ?? "", NEXTAUTH_SECRET: secret };
      // What a second process of the same app is started with.
      const second = { SOKO_APP_SETTINGS: JSON.stringify(served) };
      const told = { ...settings, ...app, SOKO_CHROMIUM: chromium };
      if (url && chosen.has("api")) await vitest("api", 12, { ...told, ...second });
      if (url && chosen.has("journeys")) {
        const report = join(dataDir, "journeys.json");
        rmSync(report, { force: true });
        const env = { ...told, ...second, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
        const code = await step("journeys", [binary("playwright"), "test"], 24, env);
        add("journeys", countPlaywright(report, code));
      }
    }
  }
  if (chosen.has("faults")) {
    const report = join(mainDir, "faults/results.json");
    rmSync(report, { force: true });
    const command = [process.execPath, join(root, "e2e/faults/start.mjs"), "--short"];
    add("faults", countFaults(report, await step("faults", command, 15)));
  }
  say("");
  for (const [name, { passed, failed }] of tallies)
    say(`${name}: ${passed} passed, ${failed} failed`);
  return tallies.reduce(
    (sum, [, { passed, failed }]) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
    }),
    { passed: 0, failed: 0 },
  );
}

/**
 * Serves the production build on an empty database.
 * @param {Run} run
 * @param {NodeJS.ProcessEnv} settings
 * @param {{ databaseUrl: string, redis: string, secret: string }} services
 * @returns {Promise<NodeJS.ProcessEnv | null>} its settings, or null when it does not come up
 */
async function serveForTests({ mainDir, dataDir, leash }, settings, services) {
  say("\n== app");
  const port = await freePort();
  const files = join(dataDir, "files");
  rmSync(files, { recursive: true, force: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...settings,
    NODE_ENV: "production",
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redis,
    OTP_MODE: "bypass",
    NEXTAUTH_SECRET: services.secret,
    NEXTAUTH_URL: `http://localhost:${port}`,
    // The same as of npm start, so that both can serve one build.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readSecrets(mainDir).serverActions,
    SOKO_DATA_DIR: files,
    PORT: String(port),
  };
  try {
    await build(leash, env);
    await prepare(leash, env);
    await serve({ port, host: "127.0.0.1", dev: false, leash, env });
    return env;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return null;
  }
}
