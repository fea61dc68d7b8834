// @ts-check
// Ends what the launcher started when the launcher ends, however that happens: its standard input
// is a pipe from the launcher, which the system closes also after kill -9.
import { createInterface } from "node:readline";
import { endInOrder } from "./processes.mjs";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

/** @type {Map<string, import("./processes.mjs").Owned>} */
const held = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { hold, release } = JSON.parse(line);
  if (hold) held.set(hold.name, hold);
  if (release) held.delete(release);
}
await endInOrder([...held.values()]);
