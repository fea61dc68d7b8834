import { connection } from "next/server";
import { env } from "@/lib/env";
import { cachedPageStarts } from "@/lib/sitemaps/cache";
import { robotsText } from "@/lib/sitemaps/robots";

export async function GET(): Promise<Response> {
  // The site's address and its stores are not known when it is built.
  await connection();
  const starts = await cachedPageStarts();
  const pages = ["/sitemap.xml", ...starts.map((id) => `/sitemap.xml?from=${id}`)];
  return new Response(robotsText(env().origin, pages), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
