import { describe, expect, it } from "vitest";
import { isPaidOnDelivery, nextPaymentStatuses } from "./payment";
import { paymentStatuses } from "./schema";

describe("what a seller may say of a payment", () => {
  it("confirms a claim or refuses it, and pays back only what was paid", () => {
    expect(nextPaymentStatuses("claimed")).toEqual(["paid", "unpaid"]);
    expect(
      paymentStatuses.filter((from) => nextPaymentStatuses(from).includes("refunded")),
    ).toEqual(["paid"]);
    expect(nextPaymentStatuses("refunded")).toEqual([]);
  });

  it("counts cash as handed over on delivery, and nothing else", () => {
    expect(isPaidOnDelivery("cod", "unpaid")).toBe(true);
    expect(isPaidOnDelivery("upi", "unpaid")).toBe(false);
    expect(isPaidOnDelivery("upi", "claimed")).toBe(false);
    expect(isPaidOnDelivery("cod", "paid")).toBe(false);
    expect(isPaidOnDelivery("cod", "refunded")).toBe(false);
  });
});
