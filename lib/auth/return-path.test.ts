import { describe, expect, it } from "vitest";
import { ownUrl, returnPath } from "./return-path";

const foreign = [
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/..//evil.example/x",
  "https://evil.example",
  "javascript:alert(1)",
  "evil.example",
  "",
  undefined,
  ["/dashboard"],
];

describe("returnPath", () => {
  it("keeps a path of the site with its query", () => {
    expect(returnPath("/dashboard/asha?tab=open#top", "/")).toBe("/dashboard/asha?tab=open#top");
  });

  it("never leads to another site", () => {
    for (const wanted of foreign)
      expect([wanted, returnPath(wanted, "/home")]).toEqual([wanted, "/home"]);
  });
});

describe("ownUrl", () => {
  const site = "https://soko.example";

  it("keeps addresses of the site, whole or as a path", () => {
    expect(ownUrl("https://soko.example/start", site)).toBe("https://soko.example/start");
    expect(ownUrl("/start?a=1", site)).toBe("https://soko.example/start?a=1");
  });

  it("turns every other into the site itself", () => {
    const others = [
      ...foreign.filter((url) => typeof url === "string"),
      "https://soko.example@evil.example",
      "https://soko.example.evil.example",
      "http://soko.example",
    ];
    for (const url of others) expect([url, ownUrl(url, site)]).toEqual([url, site]);
  });
});
