import { describe, expect, it } from "vitest";
import { freeLink, isReserved, linkFrom } from "./link";
import { linkSchema } from "./schema";

describe("a store's link", () => {
  it("is made from its name in any script, in the form that links have", () => {
    const names = [
      "Asha Kirana",
      "किराना स्टोर",
      "متجر الورد",
      "🎂",
      "ab",
      "W".repeat(120),
      "-- --",
    ];
    for (const name of names) expect(linkSchema.safeParse(linkFrom(name)).error).toBeUndefined();
    expect(linkFrom("किराना स्टोर")).toBe("kirana-stor");
    expect(linkFrom("🎂")).toBe("store");
  });

  it("gets a number when it is taken", () => {
    expect(freeLink("asha", [])).toBe("asha");
    expect(freeLink("asha", ["asha"])).toBe("asha-2");
    expect(freeLink("asha", ["asha", "asha-2"])).toBe("asha-3");
    expect(freeLink("store", [])).toBe("store");
  });

  it("never is a reserved word", () => {
    for (const word of ["api", "s", "dashboard", "login", "start", "media", "admin", "www"]) {
      expect(isReserved(word)).toBe(true);
      expect(freeLink(word, [])).toBe(`${word}-2`);
    }
    expect(isReserved("asha")).toBe(false);
  });
});
