import { describe, expect, it } from "vitest";
import { firstPage, hrefWith, newerPage, olderPage, readTrail, trailParams } from "./page-trail";

describe("the trail of a paged list", () => {
  it("leads on and back over the same cursors", () => {
    const second = olderPage(firstPage, "aaa");
    const third = olderPage(second, "bbb");
    expect(trailParams(third)).toEqual({ page: "3", at: "aaa.bbb" });
    expect(readTrail(trailParams(third))).toEqual(third);
    expect(newerPage(third)).toEqual(second);
    expect(newerPage(second)).toEqual(firstPage);
    expect(newerPage(firstPage)).toBeNull();
  });

  it("keeps the address short, and goes to the start when the way back is forgotten", () => {
    let trail = firstPage;
    for (let page = 2; page <= 12; page++) trail = olderPage(trail, `c${page}`);
    expect(trail.page).toBe(12);
    expect(trail.cursors).toHaveLength(8);
    for (let step = 0; step < 7; step++) trail = newerPage(trail) ?? firstPage;
    expect(trail).toEqual({ page: 5, cursors: ["c5"] });
    expect(newerPage(trail)).toEqual(firstPage);
  });

  it("reads a mistyped address as the first page", () => {
    expect(readTrail({ page: "3" })).toEqual(firstPage);
    expect(readTrail({ page: "-1", at: "aaa" })).toEqual(firstPage);
    expect(readTrail({ page: "2", at: "<script>" })).toEqual(firstPage);
    expect(readTrail({ page: ["2", "3"], at: "aaa" })).toEqual(firstPage);
  });

  it("leaves empty parameters out of an address", () => {
    expect(hrefWith("/orders", { q: "", status: "open" })).toBe("/orders?status=open");
    expect(hrefWith("/orders", { q: "" })).toBe("/orders");
  });
});
