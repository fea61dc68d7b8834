import { describe, expect, it } from "vitest";
import { toggled } from "./selection";

const rows = ["a", "b", "c", "d", "e"];
const pickedAfter = (was: string[], id: string, from: string | null) =>
  [...toggled(new Set(was), rows, id, from)].toSorted().join("");

describe("the selection of rows", () => {
  it("takes one in and out", () => {
    expect(pickedAfter([], "b", null)).toBe("b");
    expect(pickedAfter(["b"], "b", null)).toBe("");
  });

  it("takes all from the one before to the one that shift was held over, either way", () => {
    expect(pickedAfter(["b"], "d", "b")).toBe("bcd");
    expect(pickedAfter(["d"], "b", "d")).toBe("bcd");
  });

  it("takes a range out where its end was in, and one alone when the first is gone", () => {
    expect(pickedAfter(["a", "b", "c", "d"], "c", "b")).toBe("ad");
    expect(pickedAfter([], "c", "z")).toBe("c");
  });
});
