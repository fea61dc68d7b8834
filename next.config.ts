import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  images: { unoptimized: true },
  serverExternalPackages: ["sharp", "postgres", "ioredis"],
  experimental: { serverActions: { bodySizeLimit: "81mb" } },
};

export default config;
