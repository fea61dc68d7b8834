import { offlinePage } from "@/components/storefront/plain-page";

/** What a buyer sees of a page that was never opened before, without a network. */
export function GET(): Response {
  return new Response(offlinePage("en-IN"), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}
