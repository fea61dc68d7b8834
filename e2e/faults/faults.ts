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
import { hooks } from "./hooks";
import { House } from "./house";
import { kills } from "./kills";
import { lostAnswers } from "./lost-answers";
import { Notes } from "./notes";
import { restarts } from "./restarts";
import { type Finding, judgeHouse, type Scenario, type Stage } from "./scenario";
import { Seeded } from "./seeded";
import { signInBuyers } from "./shops";
import { brokenBy, faultTable, type Row } from "./table";
import { traffic } from "./traffic";
import { twoTabs } from "./two-tabs";
import { wrongClocks } from "./wrong-clock";

const BUYERS = 40;
const LAST_LOOK = "all of it, looked at once more";

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
  ...hooks,
];

/**
 * `--only=kill` runs the scenarios whose names match, `--quick` repeats less and hangs shorter,
 * `--short` runs those of `npm test`, `--seed=7` repeats the instants of an earlier run.
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
  const effort = args.includes("--short") ? "short" : args.includes("--quick") ? "quick" : "full";
  const stage: Stage = { house, buyers, random, effort, allNotes: [] };
  if (!house.hasRedis) warn("no Redis was found: carts are in Postgres, and its rows are skipped.");
  const rows: Row[] = [];
  const wanted = scenarios.filter(({ isShort }) => effort !== "short" || isShort);
  for (const scenario of wanted.filter(({ name }) => only.test(name))) {
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
  if (stage.allNotes.length > 1) rows.push({ name: LAST_LOOK, finding: await lookAgain(stage) });
  save(rows, stage, began);
  await house.close();
  say(`\n${faultTable(rows)}\n\nWritten to ${join(faultsFolder, "results.md")}.`);
  return rows.length > 0 && rows.every(({ finding }) => brokenBy(finding).length === 0);
}

/** After all of it: every order and every cart line of every scenario. */
async function lookAgain({ house, allNotes }: Stage): Promise<Finding> {
  const all = new Notes();
  for (const notes of allNotes) all.take(notes);
  const verdict = await judgeHouse(house, all);
  return { load: null, verdict, recoveries: [], broken: [], said: "" };
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
  const failed = rows.filter(({ finding }) => brokenBy(finding).length > 0).length;
  const counted = { passed: rows.length - failed, failed };
  writeFileSync(join(faultsFolder, "results.json"), JSON.stringify({ ...counted, rows }, null, 2));
}

/** As of `npm start`, and with the key that its build was made with, so that one build serves both. */
function settings(): NodeJS.ProcessEnv {
  const clean = cleanSettings();
  const key =
    clean.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readSecrets(dataFolder(process.env)).serverActions;
  return { ...clean, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
}
