import { join } from "node:path";
import type { NextConfig } from "next";
import { securityHeaders as headers } from "./lib/http/security-headers.mjs";

const config: NextConfig = {
  headers: async () => [
    // In production lib/serve says these itself, on every answer.
    ...(process.env.NODE_ENV === "production" ? [] : [{ source: "/:path*", headers }]),
    // A newer worker takes over at once.
    ...["/s/sw.js", "/dashboard-sw.js"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "no-cache" }],
    })),
  ],
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Done before Next, in lib/serve, where a page is compressed once and not for every visitor.
  compress: false,
  // Pages and reads are kept in memory, bounded, and dropped by tag: see lib/cache.
  cacheHandler: join(process.cwd(), "lib/cache/page-handler.mjs"),
  cacheHandlers: { default: join(process.cwd(), "lib/cache/read-handler.mjs") },
  cacheMaxMemorySize: 0,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: ["sharp", "postgres", "ioredis"],
  // Programs that read only a page's head; the last one is our own mark, from proxy.ts.
  htmlLimitedBots:
    /facebookexternalhit|facebookcatalog|WhatsApp|Twitterbot|LinkedInBot|Slackbot|Discordbot|redditbot|applebot|Bingbot|BingPreview|[\w-]+-Google|Google-[\w-]+|DuckDuckBot|yandex|soko-whole-page/i,
  experimental: {
    // Would render every page that is made for its request a second time, for the browser to keep.
    cachedNavigations: false,
    // Sellers' pages and each storefront have root layouts of their own, so a stray path has none.
    globalNotFound: true,
    serverActions: { bodySizeLimit: "81mb" },
  },
};

export default config;
