import { describe, expect, it } from "vitest";
import { getDictionary, languagePacks } from "./dictionary";

type Leaf = { path: string; forms: Record<string, string>; isPlural: boolean };

function leaves(node: object, path: string): Leaf[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (typeof value === "string")
      return [{ path: here, forms: { other: value }, isPlural: false }];
    if (typeof value !== "object" || value === null) throw new Error(`${here} is not a text`);
    if ("other" in value && typeof value.other === "string" && !("code" in value)) {
      const forms = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, String(v)]));
      if (Object.keys(forms).every((k) => /^(zero|one|two|few|many|other)$/.test(k))) {
        return [{ path: here, forms, isPlural: true }];
      }
    }
    return leaves(value, here);
  });
}

const holes = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).filter((name) => name !== "n");

describe("getDictionary", () => {
  it("reads the language of a locale and falls back to English", () => {
    expect(getDictionary("en-IN").common.soko).toBe("Soko");
    expect(getDictionary("xx").common.actions.save).toBe("Save");
    expect(getDictionary("").common.actions.save).toBe("Save");
  });

  it("is plain data that can be handed to a client island", () => {
    expect(structuredClone(getDictionary("en"))).toEqual(getDictionary("en"));
  });
});

describe.each(Object.entries(languagePacks))("the texts of %s", (language, pack) => {
  const all = leaves(pack, language);
  const english = new Map(leaves(getDictionary("en"), language).map((leaf) => [leaf.path, leaf]));

  it("are never empty and have no broken hole", () => {
    for (const { path, forms } of all) {
      for (const text of Object.values(forms)) {
        expect(text.trim(), path).not.toBe("");
        expect(text.replace(/\{\w+\}/g, ""), path).not.toMatch(/[{}]/);
      }
    }
  });

  it("have every plural form that the language asks for", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { path, forms, isPlural } of all) {
      if (isPlural) expect(Object.keys(forms).sort(), path).toEqual([...categories].sort());
    }
  });

  it("have the holes of English in every form", () => {
    for (const { path, forms } of all) {
      const wanted = new Set(holes(english.get(path)?.forms.other ?? ""));
      for (const text of Object.values(forms)) {
        expect(new Set(holes(text)), `${path}: ${text}`).toEqual(wanted);
      }
    }
  });
});
