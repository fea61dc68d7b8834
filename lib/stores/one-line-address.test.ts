import { expect, test } from "vitest";
import { readOneLineAddress } from "./one-line-address";

test.each([
  ["Shop 12, Bhogal, Delhi 110014", "Shop 12, Bhogal, Delhi", "110014"],
  ["Shop 12, Bhogal, Delhi - 110 014", "Shop 12, Bhogal, Delhi", "110014"],
  ["110014, Shop 12,  Bhogal", "Shop 12, Bhogal", "110014"],
  ["दुकान 4, लोहाई रोड, 209625, फर्रुखाबाद", "दुकान 4, लोहाई रोड, फर्रुखाबाद", "209625"],
])("%j has its PIN code taken out", (typed, line1, postalCode) => {
  expect(readOneLineAddress(typed)).toEqual({ line1, postalCode });
});

test.each([
  "12 Lohai Road, Farrukhabad",
  "Call 9876543210, near the well",
  "Plot 012345, Pune",
  "Between 110014 and 110015",
  "560001",
])("%j stays one line", (typed) => {
  expect(readOneLineAddress(typed)).toEqual({ line1: typed });
});
