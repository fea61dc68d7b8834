import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/boot/checkout.mjs";
import { run } from "@/lib/boot/command.mjs";
import { appScript } from "@/lib/boot/services.mjs";
import { backupUnderLoad } from "./backup";
import type { Contention } from "./contention";
import type { Finding, Scenario } from "./scenario";

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

const ATTEMPTS = 100_000;
const QUICK_ATTEMPTS = 5_000;

/** What must be 0 of what another part of the proof counted. */
function brokenIn(figures: Record<string, number>, names: string[]): string[] {
  return names.filter((name) => figures[name] !== 0).map((name) => `${name}: ${figures[name]}`);
}

const inWords = (figures: Record<string, number>) =>
  Object.entries(figures)
    .map(([name, figure]) => `${name} ${Math.round(figure)}`)
    .join(", ");

/** Ten products, and many more attempts than there are pieces, by the service itself. */
const contention: Scenario = {
  name: "contended attempts on ten products",
  run: async ({ house, effort }) => {
    const attempts = effort === "full" ? ATTEMPTS : QUICK_ATTEMPTS;
    const script = join(root, "e2e/faults/run-contention.ts");
    const command = [...appScript(script), house.databaseUrl, String(attempts)];
    const { code, output } = await run(house.leash, "contention", command, {
      env: house.appEnv,
      limitMs: 15 * MINUTE_MS,
      quiet: true,
    });
    if (code !== 0) throw new Error(output.slice(-500));
    const figures = JSON.parse(output.trim().split("\n").at(-1) ?? "") as Contention;
    const broken = brokenIn(figures, ["oversold", "misnumbered"]);
    return { ...nothing, broken, said: inWords(figures) };
  },
};

/** Backed up while orders come in, and restored to a clean folder, where it serves. */
const backup: Scenario = {
  name: "backup under load, restored to a clean folder",
  run: async ({ house }) => {
    const { NEXTAUTH_URL: _url, PORT: _port, SOKO_DATA_DIR: _folder, ...env } = house.env;
    const scratch = join(house.folder, "..", "backup");
    rmSync(scratch, { recursive: true, force: true });
    const { folder, port } = house;
    const figures = await backupUnderLoad({ folder, port, scratch, env });
    const {
      during: _during,
      acknowledged,
      restoreSeconds: _r,
      backupSeconds: _b,
      ...promised
    } = figures;
    const broken = brokenIn(promised, Object.keys(promised));
    if (acknowledged === 0) broken.push("nothing was acknowledged, so nothing was tried");
    return { ...nothing, broken, said: inWords(figures) };
  },
};

export const hooks: Scenario[] = [generatedRequests, contention, backup];
