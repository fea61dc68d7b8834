import { describe, expect, it } from "vitest";
import { isGstin, tidyGstin } from "./gstin";

/** Published numbers of three states. */
const real = ["27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "27AAACR5055K1Z7"];

describe("a GST number", () => {
  it("is known by its last digit", () => {
    for (const gstin of real) expect(isGstin(gstin), gstin).toBe(true);
  });

  it("is refused with any one character changed", () => {
    for (const gstin of real) {
      for (let n = 0; n < gstin.length; n++) {
        const other =
          gstin[n] === "A" ? "B" : gstin[n] === "1" ? "2" : /\d/.test(gstin[n] ?? "") ? "1" : "A";
        const wrong = gstin.slice(0, n) + other + gstin.slice(n + 1);
        expect(isGstin(wrong), wrong).toBe(false);
      }
    }
  });

  it("is not whatever else one may write", () => {
    for (const wrong of [
      "",
      "27AAPFU0939F1Z",
      "27aapfu0939f1zv",
      "27AAPFU0939F1ZVV",
      "AA27PFU0939F1ZV",
    ])
      expect(isGstin(wrong), wrong).toBe(false);
  });

  it("may be typed with spaces and in small letters", () => {
    expect(tidyGstin(" 27 aapfu0939f 1zv ")).toBe("27AAPFU0939F1ZV");
  });
});
