// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { findOnPath } from "./cart-store.mjs";
import { root } from "./checkout.mjs";
import { run } from "./command.mjs";
import { Refusal, say } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Whether it starts here: a download may lack the system's libraries. @param {string | null} path */
function works(path) {
  if (!path || !existsSync(path)) return false;
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** The one that Playwright downloads for itself. */
function playwrightsOwn() {
  const { chromium } = createRequire(join(root, "package.json"))("playwright");
  return /** @type {string} */ (chromium.executablePath());
}

/**
 * A Chromium that starts: the machine's, Playwright's, or else one fetched now.
 * @param {import("./leash.mjs").Leash} leash
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} its path
 */
export async function findChromium(leash, env) {
  const present = () =>
    [env.SOKO_CHROMIUM ?? null, findOnPath(names, env.PATH), playwrightsOwn()].find(works);
  const found = present();
  if (found) return found;

  say("No Chromium here: trying Playwright's download.");
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _skip, ...fetching } = env;
  const cli = join(root, "node_modules/playwright/cli.js");
  const download = [process.execPath, cli, "install", "chromium"];
  await run(leash, "chromium download", download, { env: fetching, limitMs: 240_000 });
  const downloaded = present();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && findOnPath(["apt-get"], env.PATH)) {
    say("Trying apt-get.");
    const apt = { ...env, DEBIAN_FRONTEND: "noninteractive" };
    await run(leash, "apt-get update", ["apt-get", "update"], { env: apt, limitMs: 180_000 });
    const install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"];
    await run(leash, "apt-get install", install, { env: apt, limitMs: 600_000 });
    const installed = present();
    if (installed) return installed;
  }
  throw new Refusal(
    "The journeys need a browser. Install the package chromium (apt-get install chromium), " +
      "or set SOKO_CHROMIUM to the path of one.",
  );
}
