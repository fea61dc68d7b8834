import { expect, test } from "vitest";
import { readPrintView } from "./print-view";

test("the orders to print are those named, once each, in their order", () => {
  expect(readPrintView({ orders: "1002,1001,1002", as: "slip" })).toEqual({
    numbers: [1002, 1001],
    as: "slip",
  });
});

test("what names no order is left out, and a stack is no higher than a hundred", () => {
  expect(readPrintView({ orders: "x,,-1,1e3,999,1001", as: "letter" })).toEqual({
    numbers: [1001],
    as: "invoice",
  });
  expect(readPrintView({ orders: undefined, as: undefined }).numbers).toEqual([]);
  const many = Array.from({ length: 150 }, (_, n) => 1001 + n).join(",");
  expect(readPrintView({ orders: many, as: undefined }).numbers).toHaveLength(100);
});
