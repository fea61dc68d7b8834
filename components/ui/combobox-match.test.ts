import { expect, it } from "vitest";
import { comboboxRows } from "./combobox-match";

const options = [
  { label: "Ready atta mixes" },
  { label: "Atta, rice, dal", end: "34" },
  { label: "Oil" },
];

it("puts what begins with the text first and offers to make it", () => {
  expect(comboboxRows(options, "atta")).toEqual([
    { kind: "option", label: "Atta, rice, dal", end: "34", match: [0, 4] },
    { kind: "option", label: "Ready atta mixes", match: [6, 10] },
    { kind: "create", label: "atta" },
  ]);
});

it("does not offer what is there but for case and outer space", () => {
  expect(comboboxRows(options, "  oIL ").map((row) => row.kind)).toEqual(["option"]);
});

it("shows everything, and nothing to make, for an empty text", () => {
  expect(comboboxRows(options, " ")).toHaveLength(3);
});

it("works in Hindi", () => {
  expect(comboboxRows([{ label: "दाल और अनाज" }], "अनाज").map((row) => row.kind)).toEqual([
    "option",
    "create",
  ]);
});
