import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@/lib/boot/checkout.mjs";
import { run } from "@/lib/boot/command.mjs";
import { House } from "./house";
import { Notes } from "./notes";
import { untilWhole } from "./recovery";
import { type Finding, judgeHouse, type Scenario, underLoad } from "./scenario";

const REQUESTS = 10_000;
const QUICK_REQUESTS = 1_500;
const MINUTE_MS = 60_000;

const nothing: Finding = { load: null, verdict: null, recoveries: [], broken: [], said: "" };

/** Requests drawn from the OpenAPI document, valid and hostile: never a 500, always as declared. */
const generatedRequests: Scenario = {
  name: `${REQUESTS} generated requests over all operations`,
  run: async ({ house, effort }) => {
    const many = effort === "full" ? REQUESTS : QUICK_REQUESTS;
    const vitest = join(root, "node_modules/.bin/vitest");
    const command = [vitest, "run", "--project", "api", "e2e/api/properties.test.ts"];
    const { code, output } = await run(house.leash, "generated requests", command, {
      env: {
        ...house.appEnv,
        NODE_ENV: "test",
        SOKO_BASE_URL: `http://localhost:${house.port}`,
        SOKO_APP_SETTINGS: JSON.stringify(house.appEnv),
        SOKO_PROPERTY_REQUESTS: String(many),
      },
      limitMs: 15 * MINUTE_MS,
      quiet: true,
    });
    const broken = code === 0 ? [] : [output.slice(-1_500)];
    return { ...nothing, broken, said: `${many} requests` };
  },
};

/** What `contention.ts` exports: it throws when a promise broke, and says what it measured. */
type Contention = { contend(databaseUrl: string): Promise<Record<string, number>> };

/** A hundred thousand attempts on ten products, straight on the database. */
const contention: Scenario = {
  name: "100000 contended attempts on ten products",
  run: async ({ house }) => {
    const file = join(root, "e2e/faults/contention.ts");
    if (!existsSync(file)) return { ...nothing, said: "not built yet" };
    const { contend } = (await import(pathToFileURL(file).href)) as Contention;
    const figures = Object.entries(await contend(house.databaseUrl));
    return { ...nothing, said: figures.map(([name, n]) => `${name} ${n}`).join(", ") };
  },
};

/** Backed up while orders come in, and restored to a clean folder, where a new house opens. */
const backup: Scenario = {
  name: "backup under load, restored to a clean folder",
  run: async (stage) => {
    const { house } = stage;
    const kept = join(house.folder, "..", "backup");
    const folder = join(house.folder, "..", "restored");
    let before = new Notes();
    const finding = await underLoad(stage, { times: 1 }, async ({ notes }) => {
      before = notes.soFar();
      await runScript(house, "backup.mjs", [kept], house.folder);
    });
    await runScript(house, "restore.mjs", [kept], folder);
    const restored = await House.open(folder, house.leash, house.env, { isKept: true });
    try {
      const verdict = await judgeHouse(restored, before);
      const { lost, doubled, ledgerOff, numberGaps, tornOrders } = verdict;
      const wrong = Object.entries({ lost, doubled, ledgerOff, numberGaps, tornOrders });
      for (const [name, count] of wrong) {
        if (count > 0) finding.broken.push(`restored with ${name}: ${count}`);
      }
      const [token = ""] = stage.buyers;
      const [shop] = before.shops;
      const opened = Date.now();
      if (shop)
        finding.recoveries.push(await untilWhole(restored.port, token, shop, before, opened));
      const said = `${verdict.acknowledged} orders of before the backup looked for; ${finding.said}`;
      return { ...finding, said };
    } finally {
      await restored.close();
    }
  },
};

async function runScript(house: House, script: string, args: string[], dataDir: string) {
  const { NEXTAUTH_URL: _url, PORT: _port, ...env } = house.env;
  const command = [process.execPath, join(root, "lib/boot", script), ...args];
  const { code, output } = await run(house.leash, script, command, {
    env: { ...env, NODE_ENV: "production", SOKO_DATA_DIR: dataDir },
    limitMs: 5 * MINUTE_MS,
    quiet: true,
  });
  if (code !== 0) throw new Error(`${script} failed: ${output.slice(-500)}`);
}

export const hooks: Scenario[] = [generatedRequests, contention, backup];
