import { describe, expect, it } from "vitest";
import { slipsBetween, spellingsOf } from "./spelling";

describe("slips between words", () => {
  it.each([
    ["chawal", "chawal", 0],
    ["chawl", "chawal", 1],
    ["mlik", "milk", 1],
    ["tamato", "tomato", 1],
    ["चवल", "चावल", 1],
    ["chicken", "chickpea", 2],
    ["", "dal", 3],
  ])("of %s and %s are counted", (from, to, slips) => {
    expect(slipsBetween(from, to)).toBe(slips);
    expect(slipsBetween(to, from)).toBe(slips);
  });
});

describe("spellings", () => {
  const known = [
    "chawal",
    "chana",
    "tea",
    "pea",
    "atta",
    "mango",
    "chocolate",
    "bread",
    "breakfast",
  ];
  it.each([
    ["chawl", ["chawal"]],
    ["ata", ["atta"]],
    ["mangoes", ["mango"]],
    ["choclat", ["chocolate"]],
    ["bred", ["bread"]],
    ["chicken", []],
    ["lea", []],
    ["xyzzy", []],
  ])("of %s are near enough", (typed, meant) => {
    expect(spellingsOf(typed, known)).toEqual(meant);
  });

  it("come nearest first, and are few", () => {
    const many = ["potato", "potatos", "potatoe", "potatop", "potatoq", "potator", "potatox"];
    expect(spellingsOf("potatoe", many)).toHaveLength(5);
    expect(spellingsOf("potatoe", many)[0]).toBe("potatoe");
  });
});
