import { describe, expect, it } from "vitest";
import { canStep, type Doer, nextStatuses, orderStatuses, restocks } from "./status";

const stepsOf = (by: Doer) =>
  orderStatuses.flatMap((from) =>
    orderStatuses.filter((to) => canStep(from, to, by)).map((to) => [from, to]),
  );

describe("an order's status", () => {
  it("steps as API.md says, and in no other way", () => {
    const legal = [
      ["pending", "accepted"],
      ["pending", "cancelled"],
      ["accepted", "shipped"],
      ["accepted", "cancelled"],
      ["shipped", "delivered"],
      ["shipped", "returned"],
    ];
    for (const by of ["account", "key", "system"] as const) expect(stepsOf(by)).toEqual(legal);
  });

  it("is a buyer's to change while the order is pending, by cancelling it", () => {
    expect(stepsOf("customer")).toEqual([["pending", "cancelled"]]);
  });

  it("ends in delivered, cancelled and returned", () => {
    const ends = orderStatuses.filter((status) => nextStatuses(status, "system").length === 0);
    expect(ends).toEqual(["delivered", "cancelled", "returned"]);
  });

  it("puts goods back when cancelled or returned", () => {
    expect(orderStatuses.filter(restocks)).toEqual(["cancelled", "returned"]);
  });
});
