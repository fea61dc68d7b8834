import { describe, expect, it } from "vitest";
import type { DemoOrder } from "@/db/seed/demo-store";
import { demoStores } from "@/db/seed/demo-stores";
import { courseOf, timesOf } from "./course";

const now = Date.UTC(2026, 0, 31);

const order = (changes: Partial<DemoOrder>): DemoOrder => ({
  buyer: { name: "Asha", mobile: "+919000000101", address: {} as never },
  minutesAgo: 600,
  status: "pending",
  payment: "cod",
  paymentStatus: "unpaid",
  source: "",
  lines: [],
  ...changes,
});

describe("the course of an order", () => {
  it("lets cash be paid by the delivery itself", () => {
    const delivered = order({ status: "delivered", paymentStatus: "paid" });
    expect(courseOf(delivered)).toEqual(["accepted", "shipped", "delivered"]);
    const times = timesOf(delivered, 4, now);
    expect(times.paid).toBe(times.delivered);
  });

  it("has a UPI payment claimed, confirmed and, after a return, refunded", () => {
    const steps = courseOf(
      order({ status: "returned", payment: "upi", paymentStatus: "refunded" }),
    );
    expect(steps).toEqual(["claimed", "paid", "accepted", "shipped", "returned", "refunded"]);
  });

  it("has who has not paid cancel by themselves, and the seller cancel what was paid", () => {
    expect(courseOf(order({ status: "cancelled" }))).toEqual(["cancelled by the buyer"]);
    const paid = order({ status: "cancelled", payment: "upi", paymentStatus: "refunded" });
    expect(courseOf(paid)).toEqual(["claimed", "paid", "accepted", "cancelled", "refunded"]);
  });

  it("goes forward in time and ends before now, however young the order is", () => {
    for (const { hoursToDeliver, orders } of demoStores) {
      for (const each of orders) {
        const times = timesOf(each, hoursToDeliver, now);
        const steps = courseOf(each).map((step) => step.replace(" by the buyer", ""));
        const at = ["pending", ...steps].map((step) => Date.parse(times[step] ?? ""));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(at[0]).toBe(now - each.minutesAgo * 60_000);
        expect(Math.max(...at)).toBeLessThanOrEqual(now);
      }
    }
  });
});
