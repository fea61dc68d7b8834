import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/boot/checkout.mjs";
import { run } from "@/lib/boot/command.mjs";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { benchFolder } from "./folders.mjs";
import { median } from "./measure";
import { table } from "./report";

const RUNS = 5;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

type Result = { categories: Record<string, { score: number | null }> };

/** Lighthouse, with its own packages in the benchmark's folder. @returns its program */
async function install(leash: Leash, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(benchFolder, "lighthouse");
  const program = join(folder, "node_modules/lighthouse/cli/index.js");
  if (existsSync(program)) return program;
  say("Installing Lighthouse.");
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "e2e/load/lighthouse/package.json"), join(folder, "package.json"));
  const command = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"];
  const { code } = await run(leash, "lighthouse install", command, {
    env,
    limitMs: 300_000,
    folder,
  });
  if (code !== 0) throw new Error("Lighthouse could not be installed.");
  return program;
}

/** The median scores of some pages on a slow phone, as Lighthouse imagines one. */
export async function lighthouseTable(
  leash: Leash,
  env: NodeJS.ProcessEnv,
  chromium: string,
  pages: { name: string; address: string }[],
): Promise<string> {
  const program = await install(leash, env);
  const file = join(benchFolder, "lighthouse.json");
  const lines: string[][] = [];
  for (const { name, address } of pages) {
    const scores: Record<string, number[]> = {};
    for (let n = 0; n < RUNS; n++) {
      const command = [
        process.execPath,
        program,
        address,
        "--quiet",
        "--output=json",
        `--output-path=${file}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu",
      ];
      const told = { ...env, CHROME_PATH: chromium };
      const { code, output } = await run(leash, "lighthouse", command, {
        env: told,
        limitMs: 120_000,
        quiet: true,
      });
      if (code !== 0) throw new Error(`Lighthouse failed on ${address}:\n${output}`);
      const result = JSON.parse(readFileSync(file, "utf8")) as Result;
      for (const category of categories) {
        const kept = scores[category] ?? [];
        kept.push(Math.round((result.categories[category]?.score ?? 0) * 100));
        scores[category] = kept;
      }
    }
    lines.push([name, ...categories.map((category) => String(median(scores[category] ?? [])))]);
  }
  return table(["", ...categories], lines);
}
