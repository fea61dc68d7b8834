import { describe, expect, it } from "vitest";
import { canStep, nextStatuses, orderStatuses, restocks } from "./status";

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
    const found = orderStatuses.flatMap((from) =>
      orderStatuses.filter((to) => canStep(from, to)).map((to) => [from, to]),
    );
    expect(found).toEqual(legal);
  });

  it("ends in delivered, cancelled and returned", () => {
    const ends = orderStatuses.filter((status) => nextStatuses(status).length === 0);
    expect(ends).toEqual(["delivered", "cancelled", "returned"]);
  });

  it("puts goods back when cancelled or returned", () => {
    expect(orderStatuses.filter(restocks)).toEqual(["cancelled", "returned"]);
  });
});
