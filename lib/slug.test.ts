import { describe, expect, it } from "vitest";
import { firstFree, numbered, sharedStart, slugify } from "./slug";

const slug = (name: string) => slugify(name, 60, "store");

describe("slugify", () => {
  it.each([
    ["Asha Kirana", "asha-kirana"],
    ["  Asha's  Kirana & Sons!  ", "ashas-kirana-sons"],
    ["Asha’s Kirana", "ashas-kirana"],
    ["किराना स्टोर", "kirana-stor"],
    ["متجر الورد", "mtjr-lwrd"],
    ["Café Zoë", "cafe-zoe"],
    ["🍕 Pizza 🇮🇳", "pizza"],
    ["24x7 Store", "24x7-store"],
  ])("makes %s into %s", (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it.each(["🎂🍰", "!!!", "👩🏽‍🍳", "—"])("falls back when %s leaves nothing", (name) => {
    expect(slug(name)).toBe("store");
  });

  it("reads composed and decomposed letters alike", () => {
    expect(slug("Cafe\u0301")).toBe(slug("Café"));
  });

  it("cuts between words, or within one that is too long", () => {
    expect(slugify("one two three four", 10, "x")).toBe("one-two");
    expect(slugify("a".repeat(200), 10, "x")).toBe("a".repeat(10));
    expect(slugify("ab-cdefghijkl", 10, "x")).toBe("ab-cdefghi");
  });
});

describe("numbers on a taken slug", () => {
  it("start at 2 and stay within the length", () => {
    expect(numbered("kirana", 2, 60)).toBe("kirana-2");
    expect(numbered("a".repeat(60), 12, 60)).toBe(`${"a".repeat(57)}-12`);
  });

  it("fill the first gap", () => {
    expect(firstFree("kirana", new Set(["kirana", "kirana-2", "kirana-4"]), 60)).toBe("kirana-3");
    expect(firstFree("kirana", new Set(["kirana-2"]), 60)).toBe("kirana");
  });
});

it("a long slug's numbered forms all begin alike, however they are cut", () => {
  for (const slug of [
    "a".repeat(80),
    `${"word-".repeat(15)}words`,
    `${"a".repeat(40)}-${"b".repeat(39)}`,
  ]) {
    const start = sharedStart(slug, 80);
    for (const n of [1, 2, 10, 99_999]) expect(numbered(slug, n, 80).startsWith(start)).toBe(true);
  }
});
