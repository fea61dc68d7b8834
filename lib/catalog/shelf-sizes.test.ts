import { describe, expect, it } from "vitest";
import { shelfSizes } from "./shelf-sizes";

describe("the first page's shelves", () => {
  it("hold one category's first 24, or the room of a lead and whole rows", () => {
    expect(shelfSizes([500], "shelf")).toEqual([24]);
    expect(shelfSizes([500], "lookbook")).toEqual([21]);
    expect(shelfSizes([7], "shelf")).toEqual([7]);
  });

  it("hold two rows each of two categories", () => {
    expect(shelfSizes([500, 30], "shelf")).toEqual([12, 12]);
    expect(shelfSizes([500, 30], "lookbook")).toEqual([5, 8]);
  });

  it("hold a row each until there are some 24, and the names of the rest", () => {
    expect(shelfSizes([9, 9, 9, 9, 9, 9], "shelf")).toEqual([6, 6, 6, 6, 0, 0]);
    expect(shelfSizes([9, 9, 9, 9, 9, 9], "lookbook")).toEqual([5, 4, 4, 4, 4, 0]);
    expect(shelfSizes([3, 3, 2, 2, 2, 2, 2, 2, 2, 1], "shelf").slice(-2)).toEqual([2, 0]);
  });

  it("hold nothing of nothing", () => {
    expect(shelfSizes([], "shelf")).toEqual([]);
  });
});
