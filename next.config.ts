import type { NextConfig } from "next";

/** On every answer. Never `no-referrer`: forms would then send a null Origin. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'",
  },
];

const config: NextConfig = {
  headers: async () => [
    { source: "/:path*", headers },
    // A newer worker takes over at once.
    { source: "/s/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
  ],
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: ["sharp", "postgres", "ioredis"],
  // Programs that read only a page's head; the last one is our own mark, from proxy.ts.
  htmlLimitedBots:
    /facebookexternalhit|facebookcatalog|WhatsApp|Twitterbot|LinkedInBot|Slackbot|Discordbot|redditbot|applebot|Bingbot|BingPreview|[\w-]+-Google|Google-[\w-]+|DuckDuckBot|yandex|soko-whole-page/i,
  experimental: {
    // Sellers' pages and each storefront have root layouts of their own, so a stray path has none.
    globalNotFound: true,
    // A page kept on disk would outlive the process, and with it what it was told to forget.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: "81mb" },
  },
};

export default config;
