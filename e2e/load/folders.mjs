// @ts-check
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, root } from "../../lib/boot/checkout.mjs";

/** Databases, logs and results of the benchmark; what was seeded for scale is kept for later runs. */
export const benchFolder = join(dataFolder(process.env), "bench");
mkdirSync(benchFolder, { recursive: true, mode: 0o700 });

/** Inside the checkout wherever the data is, so that what is built there finds its packages above. */
const builds = join(root, ".soko", "bench");
export const copyFolder = join(builds, "app");
export const floorFolder = join(builds, "floor");
