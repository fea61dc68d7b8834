import { describe, expect, it } from "vitest";
import { countTab, ordersHref, readOrderView, statusesOf } from "./order-view";

const counts = { pending: 3, accepted: 2, shipped: 2, delivered: 41, cancelled: 4, returned: 0 };

describe("the address of the order list", () => {
  it("is read back as it was written", () => {
    const view = readOrderView({ status: "open", q: "98110", channel: "api" });
    const href = ordersHref("/o", view);
    expect(readOrderView(Object.fromEntries(new URLSearchParams(href.slice(3))))).toEqual(view);
  });

  it("shows all orders for a status that there is not", () => {
    expect(readOrderView({ status: "lost", channel: "fax" })).toMatchObject({
      tab: "all",
      channel: "",
    });
    expect(statusesOf("all")).toBeUndefined();
  });

  it("counts what a tab holds", () => {
    expect(countTab("all", counts)).toBe(52);
    expect(countTab("open", counts)).toBe(7);
    expect(countTab("delivered", counts)).toBe(41);
  });
});
