import { env } from "@/lib/env";
import { cachedLargeStores } from "@/lib/sitemaps/cache";
import { findSiteSitemap } from "@/lib/sitemaps/service";

/** The sitemaps of all stores, a page of them at a time: robots.txt names every page. */
export async function GET(request: Request): Promise<Response> {
  const from = new URL(request.url).searchParams.get("from");
  const list = await findSiteSitemap(env().origin, from, await cachedLargeStores());
  if (list === null) return new Response("Not found", { status: 404 });
  return new Response(list, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
