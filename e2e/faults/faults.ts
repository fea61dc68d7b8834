import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "@/lib/boot/checkout.mjs";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say, warn } from "@/lib/boot/say.mjs";
import { readSecrets } from "@/lib/boot/secrets.mjs";
import { cleanSettings } from "@/lib/boot/test-parts.mjs";
import { awayScenarios } from "./away";
import { crowdedPool } from "./crowded-pool";
import { faultsFolder } from "./folder.mjs";
import { fullDisk } from "./full-disk";
import { hangs } from "./hangs";
import { House } from "./house";
import { kills } from "./kills";
import { lostAnswers } from "./lost-answers";
import { restarts } from "./restarts";
import type { Finding, Scenario, Stage } from "./scenario";
import { Seeded } from "./seeded";
import { signInBuyers } from "./shops";
import { brokenBy, faultTable, type Row } from "./table";
import { traffic } from "./traffic";
import { twoTabs } from "./two-tabs";
import { wrongClocks } from "./wrong-clock";

const BUYERS = 30;

const scenarios: Scenario[] = [
  ...kills,
  ...hangs,
  ...awayScenarios,
  ...lostAnswers,
  crowdedPool,
  fullDisk,
  ...restarts,
  ...traffic,
  twoTabs,
  ...wrongClocks,
];

/**
 * `--only=kill` runs the scenarios whose names match, `--quick` repeats less and hangs shorter,
 * `--seed=7` repeats the instants of an earlier run.
 * @returns whether every promise was kept
 */
export async function faults(leash: Leash, args: string[]): Promise<boolean> {
  const value = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = new RegExp(value("only") ?? "", "i");
  const random = new Seeded(Number(value("seed") ?? randomInt(1, 2 ** 31)));
  const began = Date.now();
  say(`Seed ${random.seed}. Starting a house.`);
  const house = await House.open(join(faultsFolder, "house"), leash, settings());
  const buyers = await signInBuyers(house.client(), BUYERS);
  const stage: Stage = { house, buyers, random, quick: args.includes("--quick"), allNotes: [] };
  if (!house.hasRedis) warn("no Redis was found: carts are in Postgres, and its rows are skipped.");
  const rows: Row[] = [];
  for (const scenario of scenarios.filter(({ name }) => only.test(name))) {
    if (scenario.needsRedis && !house.hasRedis) {
      say(`Skipped, as there is no Redis: ${scenario.name}.`);
      continue;
    }
    say(`\n${scenario.name}`);
    const row = { name: scenario.name, finding: await attempt(scenario, stage) };
    rows.push(row);
    say(faultTable([row]).split("\n").at(-1) ?? "");
    save(rows, stage, began);
  }
  await house.close();
  say(`\n${faultTable(rows)}\n\nWritten to ${join(faultsFolder, "results.md")}.`);
  return rows.length > 0 && rows.every(({ finding }) => brokenBy(finding).length === 0);
}

async function attempt(scenario: Scenario, stage: Stage): Promise<Finding> {
  try {
    return await scenario.run(stage);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const reason = stack.split("\n").slice(0, 3).join(" ");
    return { load: null, verdict: null, recoveries: [], broken: [reason], said: "" };
  }
}

function save(rows: Row[], { random }: Stage, began: number): void {
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  const text = `# Faults, ${new Date().toISOString()}\n\n${faultTable(rows)}\n\nSeed ${random.seed}, ${seconds} s.\n`;
  writeFileSync(join(faultsFolder, "results.md"), text);
}

/** As of `npm start`, and with the key that its build was made with, so that one build serves both. */
function settings(): NodeJS.ProcessEnv {
  const clean = cleanSettings();
  const key =
    clean.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readSecrets(dataFolder(process.env)).serverActions;
  return { ...clean, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
}
