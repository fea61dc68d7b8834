import { describe, expect, it } from "vitest";
import { browseQuery, isFiltered, listQueryOf, readBrowse, sortOf } from "./browse";

const nothing = readBrowse({});

describe("the address of a list", () => {
  it("is read and written alike", () => {
    const query =
      "?q=d%C3%A1l+1&in=grains&sort=-price&min=10.5&max=500&stock=1&cursor=abc&shown=48";
    const sent = Object.fromEntries(new URLSearchParams(query));
    expect(browseQuery(readBrowse(sent))).toBe(query);
    expect(browseQuery(nothing)).toBe("");
  });

  it("leaves out what is unknown, repeated or makes no sense", () => {
    const sent = {
      q: ["a", "b"],
      sort: "random",
      min: "-1",
      max: "1e9",
      stock: "yes",
      shown: "many",
      fbclid: "x",
    };
    expect(readBrowse(sent)).toEqual(nothing);
    expect(readBrowse({ max: "Infinity", shown: "-24", min: "1.2345" })).toEqual(nothing);
    expect(readBrowse({ q: "dal\0\n" }).q).toBe("dal");
    expect(readBrowse({ q: "x".repeat(500) }).q).toHaveLength(200);
  });

  it("shows whole pages, and not without end", () => {
    expect(readBrowse({ shown: "25" }).shown).toBe(48);
    expect(readBrowse({ shown: "1e12" }).shown).toBe(480);
  });

  it("reads amounts as people write them", () => {
    expect(readBrowse({ min: " 1,00,000 " }).min).toBe(100_000);
  });
});

describe("what the catalog is asked", () => {
  it("has prices in minor units of the currency, within bounds", () => {
    const browse = readBrowse({ min: "19.99", max: "999999999999" });
    expect(listQueryOf(browse, undefined, "INR")).toMatchObject({
      minPrice: 1999,
      maxPrice: 1_000_000_000,
    });
    expect(listQueryOf(browse, undefined, "JPY")).toMatchObject({ minPrice: 20 });
    expect([isFiltered(browse), isFiltered(nothing)]).toEqual([true, false]);
  });

  it("is by relevance only where words are looked for", () => {
    expect(sortOf(readBrowse({ q: "dal" }))).toBe("relevance");
    expect(sortOf(readBrowse({ q: "dal", sort: "newest" }))).toBe("newest");
    expect(sortOf(readBrowse({ sort: "relevance" }))).toBe("newest");
    expect(sortOf(nothing)).toBe("newest");
  });
});
