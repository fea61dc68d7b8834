import { expect, it } from "vitest";
import { robotsText } from "./robots";
import { sitemapIndex, urlLine } from "./xml";

it("writes an address with what is known of it, and nothing that breaks the document", () => {
  const changed = new Date("2026-11-23T05:00:00Z");
  const line = urlLine({
    url: "https://a.b/s/x?a=1&b='<>\"",
    changed,
    picture: "https://a.b/p.jpg",
  });
  expect(line).toBe(
    "<url><loc>https://a.b/s/x?a=1&amp;b=&apos;&lt;&gt;&quot;</loc>" +
      "<lastmod>2026-11-23T05:00:00.000Z</lastmod>" +
      "<image:image><image:loc>https://a.b/p.jpg</image:loc></image:image></url>\n",
  );
  expect(urlLine({ url: "https://a.b/" })).toBe("<url><loc>https://a.b/</loc></url>\n");
});

it("lists sitemaps", () => {
  expect(sitemapIndex(["https://a.b/1.xml", "https://a.b/2.xml"]).match(/<sitemap>/g)).toHaveLength(
    2,
  );
});

/** As crawlers decide: the longest rule that fits, and Allow where two are as long. */
function isAllowed(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (.+)$/gm)].map(([, verb, rule = ""]) => ({
    verb,
    rule,
    pattern: new RegExp(`^${rule.replace(/[.+?()[\]{}|\\^]/g, "\\$&").replaceAll("*", ".*")}`),
  }));
  const fitting = rules.filter(({ pattern }) => pattern.test(path));
  const longest = Math.max(0, ...fitting.map(({ rule }) => rule.length));
  const best = fitting.filter(({ rule }) => rule.length === longest);
  return best.length === 0 || best.some(({ verb }) => verb === "Allow");
}

it("keeps crawlers out of what is nobody's to list, and of nothing else", () => {
  const robots = robotsText("https://a.b", ["/sitemap.xml", "/sitemap.xml?from=1"]);
  expect(robots).toContain(
    "Sitemap: https://a.b/sitemap.xml\nSitemap: https://a.b/sitemap.xml?from=1\n",
  );
  const shut = [
    "/api/v1/stores",
    "/dashboard",
    "/dashboard/x/orders",
    "/s/x/cart",
    "/s/x/cart?problem=a",
    "/s/x/checkout",
    "/s/x/orders",
    "/s/x/o/abc",
    "/s/x/search?q=dal",
  ];
  for (const path of shut) expect(isAllowed(robots, path), path).toBe(false);
  const open = [
    "/",
    "/s/x",
    "/s/cart",
    "/s/x/info",
    "/s/x/c/cart",
    "/s/x/p/search",
    "/s/x/p/cart-trolley",
    "/s/x/og.jpg",
    "/media/3f/x/preview.jpg",
    "/api-shop",
  ];
  for (const path of open) expect(isAllowed(robots, path), path).toBe(true);
});
