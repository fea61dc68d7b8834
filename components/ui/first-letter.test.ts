import { expect, it } from "vitest";
import { firstLetter } from "./first-letter";

it.each([
  ["atta 5 kg", "A"],
  ["देसी गुड़", "दे"],
  ["दिवाली मिठाई", "दि"],
  ["“Kesar” peda", "K"],
  ["7 Up", "7"],
  ["سكر", "س"],
  ["🍬", "🍬"],
  ["", ""],
])("of %j is %j", (name, letter) => {
  expect(firstLetter(name)).toBe(letter);
});
