import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { isDatabaseUnavailable } from "@/db/errors";
import { idempotencyKeys } from "@/db/schema/reliability";
import { db } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { type Outcome, once } from "./idempotency";

const keyed = () => ({ caller: "someone", operation: "something", key: newId() });
const rows = () => db().$count(idempotencyKeys);

/** Work that counts how often it was done. */
function counted(work: (run: number) => Promise<void> = async () => undefined) {
  let runs = 0;
  const run = async (): Promise<Outcome> => {
    runs += 1;
    const body = { run: runs };
    await work(runs);
    return { status: 201, body };
  };
  return { run, runs: () => runs };
}

it("answers a repetition with the first success, and another body not at all", async () => {
  const [at, { run, runs }] = [keyed(), counted()];
  const first = await once(at, { a: 1, b: [2] }, run);
  expect(await once(at, { b: [2], a: 1 }, run)).toEqual(first);
  const other = once(at, { a: 2, b: [2] }, run);
  await expect(other).rejects.toMatchObject({ reason: "idempotency_key_reused" });
  await once({ ...at, caller: "another" }, { a: 2 }, run);
  expect(runs()).toBe(2);
});

it("keeps no refusal, so that it may be tried again, with another body too", async () => {
  const at = keyed();
  const { run, runs } = counted(async (n) => {
    if (n === 1) throw new Error("refused");
  });
  await expect(once(at, {}, run)).rejects.toThrow("refused");
  expect(await rows()).toBe(0);
  expect((await once(at, { other: true }, run)).body).toEqual({ run: 2 });
  expect(runs()).toBe(2);
});

it("has a second wait for the first, and take over when that is refused", async () => {
  const at = keyed();
  const { run, runs } = counted(async (n) => {
    await wait(200);
    if (n === 1) throw new Error("refused");
  });
  const [first, second] = await Promise.allSettled([once(at, {}, run), once(at, {}, run)]);
  expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect(runs()).toBe(2);
});

it("tells who waits for too long to come back, and does nothing twice", async () => {
  const at = keyed();
  const { run, runs } = counted(() => wait(6_000));
  const first = once(at, {}, run);
  await wait(200);
  const second = await once(at, {}, run).catch((error: unknown) => error);
  expect(isDatabaseUnavailable(second)).toBe(true);
  const { body } = await first;
  expect((await once(at, {}, run)).body).toEqual(body);
  expect(runs()).toBe(1);
}, 20_000);

it("does nothing again when the answer was sealed under a secret that is gone", async () => {
  const [at, { run, runs }] = [keyed(), counted()];
  await once(at, {}, run);
  const [row] = await db().select().from(idempotencyKeys);
  // As in a backup of a house with another secret: the seal does not fit.
  const foreign = Buffer.from(row?.response ?? "", "base64");
  foreign[20] = (foreign[20] ?? 0) ^ 1;
  await db()
    .update(idempotencyKeys)
    .set({ response: foreign.toString("base64") });
  await expect(once(at, {}, run)).rejects.toMatchObject({ code: "conflict" });
  expect(runs()).toBe(1);
});
