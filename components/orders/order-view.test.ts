import { describe, expect, it } from "vitest";
import {
  countTab,
  isFiltered,
  noFilters,
  ordersHref,
  queryOf,
  readOrderView,
  statusesOf,
} from "./order-view";

const counts = { pending: 3, accepted: 2, shipped: 2, delivered: 41, cancelled: 4, returned: 0 };

describe("the address of the order list", () => {
  it("is read back as it was written", () => {
    const filters = { channel: "api", payment: "upi", paid: "claimed" };
    for (const days of [{ date: "week" }, { from: "2026-11-01", to: "2026-11-20" }]) {
      const sorted = { status: "open", q: "98110", sort: "oldest" };
      const view = readOrderView({ ...sorted, ...filters, ...days });
      const href = ordersHref("/o", view);
      expect(readOrderView(Object.fromEntries(new URLSearchParams(href.slice(3))))).toEqual(view);
      expect(isFiltered(view)).toBe(true);
      expect(isFiltered({ ...view, ...noFilters })).toBe(false);
    }
  });

  it("leaves out what is no day, and own days beside a span", () => {
    expect(readOrderView({ from: "2026-02-30", to: "soon" })).toMatchObject({ from: "", to: "" });
    expect(readOrderView({ date: "today", from: "2026-11-01" })).toMatchObject({
      span: "today",
      from: "",
    });
  });

  it("asks for whole days by the store's clock", () => {
    const now = new Date("2026-11-22T20:00:00Z");
    const asked = (params: Record<string, string>) => {
      const { placedFrom, placedBefore } = queryOf(readOrderView(params), now, "Asia/Kolkata");
      return [placedFrom, placedBefore];
    };
    expect(asked({})).toEqual([undefined, undefined]);
    expect(asked({ date: "today" })).toEqual(["2026-11-22T18:30:00.000Z", undefined]);
    expect(asked({ date: "week" })).toEqual(["2026-11-16T18:30:00.000Z", undefined]);
    expect(asked({ from: "2026-11-01", to: "2026-11-01" })).toEqual([
      "2026-10-31T18:30:00.000Z",
      "2026-11-01T18:30:00.000Z",
    ]);
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
