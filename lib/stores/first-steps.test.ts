import { expect, it } from "vitest";
import { doneSteps, readSteps, writeSteps } from "./first-steps";
import type { Store } from "./schema";

const fresh = {
  accent: "#015a4d",
  layout: "shelf",
  deliveryFee: 0,
  freeDeliveryAbove: null,
  minimumOrder: 0,
  upiId: null,
} as unknown as Store;

const nothing = { store: fresh, hasProduct: false, hasOrder: false, isShared: false };
const done = (facts: Partial<typeof nothing>) => [...doneSteps({ ...nothing, ...facts })];

it("ticks each step from what is there, and none before", () => {
  expect(done({})).toEqual([]);
  expect(done({ hasProduct: true })).toEqual(["product"]);
  expect(done({ isShared: true })).toEqual(["share"]);
  expect(done({ hasOrder: true })).toEqual(["share", "order"]);
  for (const change of [
    { accent: "#8c2f39" },
    { layout: "lookbook" },
    { deliveryFee: 100 },
    { freeDeliveryAbove: 100 },
    { minimumOrder: 100 },
    { upiId: "asha@okbank" },
  ]) {
    expect(done({ store: { ...fresh, ...change } as Store })).toEqual(["look"]);
  }
});

it("keeps what was put away, and reads nothing else from a cookie", () => {
  const kept = { putAway: ["look", "share"], isShared: true } as const;
  expect(readSteps(writeSteps({ ...kept, putAway: [...kept.putAway] }))).toEqual(kept);
  expect(readSteps(undefined)).toEqual({ putAway: [], isShared: false });
  expect(readSteps("evil.<script>.look.toString")).toEqual({ putAway: ["look"], isShared: false });
});
