import { describe, expect, it } from "vitest";
import { ownUrl } from "./own-url";

const site = "https://soko.example";

describe("ownUrl", () => {
  it("keeps addresses of the site, whole or as a path", () => {
    expect(ownUrl(`${site}/start`, site)).toBe(`${site}/start`);
    expect(ownUrl("/start?a=1", `${site}/`)).toBe(`${site}/start?a=1`);
  });

  it("turns every other into the site itself", () => {
    const foreign = [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "https://evil.example",
      "https://soko.example@evil.example",
      "https://soko.example.evil.example",
      "http://soko.example",
      "javascript:alert(1)",
      "http://[",
    ];
    for (const url of foreign) expect([url, ownUrl(url, site)]).toEqual([url, site]);
  });

  it("stays on the site where a path only looks like another host", () => {
    expect(new URL(ownUrl("/.//evil.example", site)).origin).toBe(site);
  });
});
