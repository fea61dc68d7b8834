import { describe, expect, it } from "vitest";
import { categoryKey, tidyCategoryName } from "./category-name";

describe("category names", () => {
  it("are the same without regard to case, spaces and the composition of letters", () => {
    expect(categoryKey("  Dals &\u00a0 Pulses ")).toBe(categoryKey("dals & pulses"));
    expect(categoryKey("CAFE\u0301")).toBe(categoryKey("café"));
    expect(categoryKey("दाल")).not.toBe(categoryKey("चावल"));
  });

  it("are kept as they were written, but for the spaces", () => {
    expect(tidyCategoryName("  Dals   & Pulses ")).toBe("Dals & Pulses");
  });
});
