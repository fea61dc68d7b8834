import { setTimeout as wait } from "node:timers/promises";
import { Client } from "./ask";
import type { House } from "./house";
import { Load } from "./load";
import type { Notes } from "./notes";
import { judge, type Verdict } from "./oracle";
import { untilWhole } from "./recovery";
import type { Seeded } from "./seeded";

/** What a scenario found; `broken` are promises broken that no number of the verdict shows. */
export type Finding = {
  load: number | null;
  verdict: Verdict | null;
  /** Seconds, one for each time. */
  recoveries: number[];
  broken: string[];
  /** What is worth knowing beside, in a few words. */
  said: string;
};

export type Stage = {
  house: House;
  /** Tokens of buyers. */
  buyers: string[];
  random: Seeded;
  effort: Effort;
  /** All that loads were told, for the last look at the carts. */
  allNotes: Notes[];
};

/** How much of it all is done: `quick` repeats less and hangs shorter, `short` is for `npm test`. */
export type Effort = "full" | "quick" | "short";

export const timesOf = ({ effort }: Stage, full: number) =>
  Math.ceil(full / { full: 1, quick: 5, short: 10 }[effort]);

export const hangSeconds = ({ effort }: Stage, full: number, quick = 5) =>
  effort === "full" ? full : quick;

export type Scenario = {
  name: string;
  /** Whether it is of the short set. */
  isShort?: boolean;
  needsRedis?: boolean;
  run(stage: Stage): Promise<Finding>;
};

/** Recovery within this, in seconds, is promised. */
export const RECOVERS_WITHIN_S = 30;
const WARM_UP_MS = 3_000;
/** How long clients may pause after a fault before they try again: no part of the usual load. */
const CATCH_UP_MS = 1_500;

type Fault = (load: Load, time: number) => Promise<unknown>;

/**
 * Runs a fault several times under load, at random instants, each time until a whole order goes
 * through again after it, and then holds the tables against what the load was told.
 * @param options.ports of the app's processes that are asked, the house's own when left out
 * @param options.whole those of them that must recover, all when left out
 */
export async function underLoad(
  stage: Stage,
  options: { times: number; ports?: number[]; whole?: number[] },
  fault: Fault,
): Promise<Finding> {
  const { house, random, buyers } = stage;
  const ports = options.ports ?? [house.port];
  const load = await Load.start(ports, buyers, random);
  stage.allNotes.push(load.notes);
  const recoveries: number[] = [];
  const whole: [number, number][] = [];
  const [shop] = load.shops;
  const [token = ""] = buyers;
  try {
    let from = Date.now() + CATCH_UP_MS;
    await wait(WARM_UP_MS);
    for (let time = 0; time < options.times; time++) {
      await wait(random.between(3_000, 5_000));
      whole.push([from, Date.now()]);
      await fault(load, time);
      const after = Date.now();
      for (const port of options.whole ?? ports) {
        if (shop) recoveries.push(await untilWhole(port, token, shop, load.notes, after));
      }
      from = Date.now() + CATCH_UP_MS;
    }
    await wait(CATCH_UP_MS + 1_500);
    whole.push([from, Date.now()]);
  } finally {
    await load.stop();
  }
  const verdict = await judgeHouse(house, load.notes);
  const passing = [...load.notes.passing].map(([what, times]) => `${what} × ${times}`);
  return {
    load: load.rate(whole),
    verdict,
    recoveries,
    broken: load.notes.broken.slice(0, 5),
    said: passing.length > 0 ? `tried again for ${passing.sort().join(", ")}` : "",
  };
}

export async function judgeHouse(house: House, notes: Notes): Promise<Verdict> {
  const client = new Client(house.port);
  const readCart = async (cartId: string) => {
    const { status, text } = await client.insist({ path: `/api/v1/carts/${cartId}` });
    if (status === 404) return null;
    const { items } = JSON.parse(text) as { items: { id: string; qty: number }[] };
    return new Map(items.map(({ id, qty }) => [id, qty]));
  };
  try {
    return await judge(house.databaseUrl, notes, readCart);
  } finally {
    client.close();
  }
}
