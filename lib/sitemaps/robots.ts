/** Pages of a store that are a buyer's own, or one of endless many. */
const OWN_PAGES = ["cart", "checkout", "orders", "search"];

/**
 * What crawlers may read. A store's own pages end there, so that a product whose address ends in
 * the same word is not shut out with them.
 */
export function robotsText(origin: string, sitemaps: readonly string[]): string {
  const ownPages = OWN_PAGES.flatMap((page) => [
    `Disallow: /s/*/${page}$`,
    `Disallow: /s/*/${page}?`,
    `Allow: /s/*/c/${page}$`,
    `Allow: /s/*/p/${page}$`,
  ]);
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /dashboard",
    "Disallow: /start",
    ...ownPages,
    "Disallow: /s/*/o/",
    "",
    ...sitemaps.map((path) => `Sitemap: ${origin}${path}`),
  ];
  return `${lines.join("\n")}\n`;
}
