// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { explain, Refusal, warn } from "./say.mjs";

/**
 * Starts a service and starts it again on the same port whenever it ends by itself. The first
 * start may change the port, should another program have taken it meanwhile.
 * @param {string} name
 * @param {() => Promise<number>} choosePort
 * @param {(port: number, onExit: () => void) => Promise<boolean>} start whether it came up
 * @returns {Promise<number>} the port
 */
export async function supervise(name, choosePort, start) {
  let up = false;
  /** @param {number} port @param {number} delay */
  const restart = async (port, delay) => {
    up = false;
    warn(`${name} ended by itself; starting it again.`);
    for (let wait = delay; !stopped; wait = Math.min(wait * 2, 5_000)) {
      await sleep(wait);
      if (stopped) return;
      try {
        up = await start(port, () => up && !stopped && void restart(port, 250));
      } catch (error) {
        warn(explain(error)); // What has served before is tried again, however it failed.
      }
      if (up) return;
    }
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await choosePort();
    up = await start(port, () => up && !stopped && void restart(port, 250));
    if (up) return port;
    await sleep(500);
  }
  throw new Refusal(`${name} did not start; its log is in the data folder, under logs.`);
}

let stopped = false;

/** Called before services are ended on purpose, so that none is started again. */
export function stopSupervising() {
  stopped = true;
}
