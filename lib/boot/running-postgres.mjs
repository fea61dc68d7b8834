// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "./processes.mjs";
import { Refusal } from "./say.mjs";

/**
 * Finds the Postgres of ours that another launcher keeps up in this folder.
 * @param {string} dataDir
 * @returns {Promise<number>} its port
 */
export async function findRunningPort(dataDir) {
  const file = join(dataDir, "postgres", "postmaster.pid");
  let port = 0;
  await waitUntil(() => {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    port = lines[7]?.trim() === "ready" ? Number(lines[3]) : 0;
    return port > 0;
  }, 60_000);
  if (port === 0) throw new Refusal("The database of the running Soko does not come up.");
  return port;
}
