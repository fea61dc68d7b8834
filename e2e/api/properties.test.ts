import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAppDatabase, rowsOf } from "../fixtures/app-database";
import { newBuyer, newSeller } from "../fixtures/people";
import { ApiDocument, type Operation } from "./properties/document";
import { asCurl, closeConnections, exchange } from "./properties/exchange";
import { faultsOf } from "./properties/judge";
import { Random } from "./properties/random";
import { type Draft, Requests } from "./properties/requests";
import { World } from "./properties/world";

/*
 * Requests drawn from the OpenAPI document of the running app, good and hostile, each answer held
 * against that document. SOKO_PROPERTY_REQUESTS says how many; SOKO_PROPERTY_SEED draws the same
 * again: each lane is a shop of its own whose requests go one after the other.
 */
const total = Number(process.env.SOKO_PROPERTY_REQUESTS ?? 1_500);
const seed = Number(process.env.SOKO_PROPERTY_SEED ?? randomInt(2 ** 31));
const LANES = 4;
/** How many of the refusals are held against the shop's rows before and after. */
const WATCHED = 0.04;
const MS_A_REQUEST = 150;
const MOST_TRIES = 60;

const sql = openAppDatabase();
const worlds: World[] = [];
let document: ApiDocument;
let strangers: Parameters<typeof World.open>[0];

beforeAll(async () => {
  document = await ApiDocument.fetch();
  strangers = { seller: (await newSeller()).token, buyer: (await newBuyer()).token };
  for (let lane = 0; lane < LANES; lane += 1) worlds.push(await World.open(strangers));
});

afterAll(async () => {
  closeConnections();
  await sql.end();
});

type Tally = {
  faults: string[];
  statuses: Map<number, number>;
  worked: Set<string>;
  slowest: number;
};

async function runLane(world: World, lane: number, tally: Tally): Promise<void> {
  const random = new Random(seed + lane);
  const requests = new Requests(document, random, world);
  for (let n = 0; n < total / LANES; n += 1) {
    const draft = requests.draw();
    const isWatched = random.chance(WATCHED);
    const before = isWatched ? await rowsOf(sql, { storeIds: [world.storeId] }) : null;
    const faults = await judge(draft, world, tally);
    if (before && draft.mustFail) {
      const after = await rowsOf(sql, { storeIds: [world.storeId] });
      if (JSON.stringify(after) !== JSON.stringify(before))
        faults.push("a refusal that changed rows");
    }
    for (const fault of faults) {
      const twists = draft.twists.join(", ") || "as declared";
      tally.faults.push(`${draft.operation.id} (${twists}): ${fault}\n  ${asCurl(draft)}`);
    }
  }
}

/** In a shop of its own: what was drawn before may have closed the others, or emptied them. */
async function tryUntilItWorks(operation: Operation, tally: Tally): Promise<void> {
  const world = await World.open(strangers);
  const requests = new Requests(document, new Random(seed), world);
  // Only what was just done can be taken back.
  const first = document.operations.filter(
    ({ id }) => operation.id === "undoOrderStep" && id === "updateOrder",
  );
  for (let n = 0; n < MOST_TRIES && !tally.worked.has(operation.id); n += 1) {
    for (const each of [...first, operation]) {
      const faults = await judge(requests.drawGood(each), world, tally);
      tally.faults.push(...faults.map((fault) => `${each.id} (as declared): ${fault}`));
    }
  }
}

async function judge(draft: Draft, world: World, tally: Tally): Promise<string[]> {
  try {
    const answer = await exchange(draft);
    const { status, text, tookMs } = answer;
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    tally.slowest = Math.max(tally.slowest, tookMs);
    const isPlain = draft.method === draft.operation.method;
    if (status < 300 && isPlain) {
      tally.worked.add(draft.operation.id);
      if (text !== "") world.learn(draft.operation, JSON.parse(text));
    }
    return faultsOf(document, draft, answer);
  } catch (error) {
    return [`no answer: ${error}`];
  }
}

it(
  `answers ${total} drawn requests as the document says, and never with a 500 (seed ${seed})`,
  async () => {
    const tally: Tally = { faults: [], statuses: new Map(), worked: new Set(), slowest: 0 };
    await Promise.all(worlds.map((world, lane) => runLane(world, lane, tally)));
    const statuses = [...tally.statuses].toSorted(([a], [b]) => a - b);
    const counted = statuses.map(([status, count]) => `${status}: ${count}`).join(", ");
    console.info(`seed ${seed}, slowest ${Math.round(tally.slowest)} ms, ${counted}`);
    expect(tally.faults.slice(0, 40)).toEqual([]);
    // What never succeeded was never tried in depth.
    const idle = document.operations.filter(({ id }) => !tally.worked.has(id));
    for (const operation of idle) await tryUntilItWorks(operation, tally);
    expect(tally.faults).toEqual([]);
    const never = idle.filter(({ id }) => !tally.worked.has(id));
    expect(never.map(({ id }) => id)).toEqual([]);
  },
  60_000 + total * MS_A_REQUEST,
);
