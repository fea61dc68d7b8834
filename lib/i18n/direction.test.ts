import { expect, test } from "vitest";
import { directionOf, languageOf } from "./direction";

test("Arabic and Urdu stores read from right to left, others from left to right", () => {
  expect(directionOf("ar-AE")).toBe("rtl");
  expect(directionOf("ur_PK")).toBe("rtl");
  expect(directionOf("hi-IN")).toBe("ltr");
});

test("a Hindi name on an English page is named as Hindi, and not on a Marathi page", () => {
  expect(languageOf("तूर दाल", "en-IN")).toBe("hi");
  expect(languageOf("तूर डाळ", "mr-IN")).toBeUndefined();
  expect(languageOf("Basmati rice", "en-IN")).toBeUndefined();
  expect(languageOf("تمر", "en-IN")).toBe("ar");
});
