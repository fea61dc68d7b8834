import { expect, test } from "vitest";
import { formatMobile } from "./mobile-text";

test("a number of the store's own country is shown without its calling code", () => {
  expect(formatMobile("+919839012345", "IN").replace(/\s/g, "")).toBe("09839012345");
  expect(formatMobile("+971501234567", "IN")).toBe("+971 50 123 4567");
  expect(formatMobile("not a number", "IN")).toBe("not a number");
});
