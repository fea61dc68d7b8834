import { expect, it } from "vitest";
import { type Command, commandsFor, inGroups } from "./command";

const command = (label: string, words?: string, group = "Go to"): Command => ({
  id: label,
  group,
  label,
  ...(words && { words }),
});
const labels = ({ first, others }: ReturnType<typeof commandsFor>) =>
  [first, others].map((each) => each.map(({ label }) => label));

const all = [
  command("Open the store page"),
  command("Orders"),
  command("Café Asha", undefined, "Stores"),
  command("Dark colours", "theme night", "Do"),
];

it("finds by the beginning of words, those whose label begins with it first", () => {
  expect(labels(commandsFor(all, "o"))).toEqual([["Open the store page", "Orders"], []]);
  expect(labels(commandsFor(all, "ORD"))).toEqual([["Orders"], []]);
  expect(labels(commandsFor([...all, command("Store settings")], "store"))).toEqual([
    ["Store settings"],
    ["Open the store page"],
  ]);
  expect(labels(commandsFor(all, "dark th"))).toEqual([[], ["Dark colours"]]);
  expect(labels(commandsFor(all, "rders"))).toEqual([[], []]);
});

it("takes letters without their accents, and everything when nothing was typed", () => {
  expect(labels(commandsFor(all, "cafe"))).toEqual([["Café Asha"], []]);
  expect(commandsFor(all, "  ").first).toEqual(all);
});

it("keeps the marks of scripts that are written with them", () => {
  expect(labels(commandsFor([command("श्री गणेश"), command("शर")], "श्री"))).toEqual([
    ["श्री गणेश"],
    [],
  ]);
});

it("groups rows in the order in which their groups come", () => {
  expect(inGroups(all).map(([group, rows]) => [group, rows.length])).toEqual([
    ["Go to", 2],
    ["Stores", 1],
    ["Do", 1],
  ]);
});
