import { expect, it } from "vitest";
import type { StoreOrderEvent } from "./schema";
import { withoutUndone } from "./undone";

const event = (
  kind: StoreOrderEvent["kind"],
  fromStatus: string | null,
  toStatus: string,
): StoreOrderEvent => ({
  kind,
  fromStatus,
  toStatus,
  by: "seller",
  note: null,
  details: null,
  createdAt: "2026-11-23T10:00:00.000Z",
});

const steps = (events: StoreOrderEvent[]) => withoutUndone(events).map(({ toStatus }) => toStatus);

const placed = event("placed", null, "pending");
const accepted = event("status", "pending", "accepted");
const shipped = event("status", "accepted", "shipped");

it("leaves what was not taken back as it is", () => {
  expect(steps([placed, accepted, shipped])).toEqual(["pending", "accepted", "shipped"]);
});

it("hides a step that was taken back, and not the same step that was taken again", () => {
  const undone = event("undone", "accepted", "pending");
  expect(steps([placed, accepted, undone])).toEqual(["pending"]);
  expect(steps([placed, accepted, undone, accepted, shipped])).toEqual([
    "pending",
    "accepted",
    "shipped",
  ]);
});

it("hides a delivery together with the money that it brought", () => {
  expect(
    steps([
      placed,
      accepted,
      shipped,
      event("status", "shipped", "delivered"),
      event("payment", "unpaid", "paid"),
      event("undone", "paid", "unpaid"),
      event("undone", "delivered", "shipped"),
    ]),
  ).toEqual(["pending", "accepted", "shipped"]);
});
