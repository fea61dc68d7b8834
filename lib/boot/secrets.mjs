// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Made once and kept, so that sessions, carts and open pages outlive a restart.
 * @typedef {{ postgres: string, redis: string, nextAuth: string, serverActions: string }} Secrets
 */

/**
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function readSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = {
    postgres: randomBytes(24).toString("hex"),
    redis: randomBytes(24).toString("hex"),
    nextAuth: randomBytes(32).toString("hex"),
    // An AES key in base64, as Next asks for.
    serverActions: randomBytes(32).toString("base64"),
    ...kept,
  };
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
