import { expect, test } from "vitest";
import type { OrderStatus } from "@/lib/orders/status";
import { logOf } from "./log-steps";

const at = (minute: number) => `2026-11-23T10:0${minute}:00.000Z`;

const order = (...statuses: OrderStatus[]) => ({
  status: statuses.at(-1) ?? ("pending" as const),
  createdAt: at(0),
  events: [
    { kind: "placed" as const, toStatus: "pending", createdAt: at(0) },
    ...statuses.map((toStatus, n) => ({
      kind: "status" as const,
      toStatus,
      createdAt: at(n + 1),
    })),
  ],
});

const read = (...statuses: OrderStatus[]) =>
  logOf(order(...statuses)).map(({ step, state }) => `${step} ${state}`);

test("a new order stands at its placing, with the usual steps to come", () => {
  expect(read()).toEqual(["placed on", "accepted next", "shipped next", "delivered next"]);
});

test("an order on its way has its past ticked off", () => {
  expect(read("accepted", "shipped")).toEqual([
    "placed did",
    "accepted did",
    "shipped on",
    "delivered next",
  ]);
});

test("a delivered order has nothing to come", () => {
  expect(read("accepted", "shipped", "delivered").at(-1)).toBe("delivered did");
});

test("a cancelled order ends there", () => {
  expect(read("accepted", "cancelled")).toEqual(["placed did", "accepted did", "cancelled ended"]);
});

test("changed items stand where they were changed, and what usually follows comes after", () => {
  const changed = { kind: "edited" as const, toStatus: "pending", createdAt: at(1) };
  const placed = order();
  const log = logOf({ ...placed, events: [...placed.events, changed] });
  expect(log.map(({ step, state }) => `${step} ${state}`)).toEqual([
    "placed did",
    "edited on",
    "accepted next",
    "shipped next",
    "delivered next",
  ]);
});
