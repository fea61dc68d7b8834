import type { Storefront } from "@/lib/stores/schema";
import { findStore } from "./open-shop";

export const missing = () =>
  new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });

/**
 * A file of a store, such as its sitemap. As with its pages, another spelling or a former link is
 * redirected for good, and what cannot be a link asks no database.
 */
export async function storeFile<P extends { storeLink: string }>(
  request: Request,
  { params }: { params: Promise<P> },
  answer: (store: Storefront, params: P) => Promise<Response>,
): Promise<Response> {
  const known = await params;
  const store = await findStore(known.storeLink);
  if (!store) return missing();
  if (store.link !== known.storeLink) {
    const { pathname, search } = new URL(request.url);
    const rest = pathname.split("/").slice(3).join("/");
    // Relative: behind a proxy, the request does not know the site's own address.
    return new Response(null, {
      status: 308,
      headers: { location: `/s/${store.link}/${rest}${search}` },
    });
  }
  return answer(store, known);
}
