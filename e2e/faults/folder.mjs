// @ts-check
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../lib/boot/checkout.mjs";

/** The house, its logs and the results. */
export const faultsFolder = join(dataFolder(process.env), "faults");
// Postgres may run as another user below it.
mkdirSync(faultsFolder, { recursive: true, mode: 0o711 });
