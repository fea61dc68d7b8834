import { offlinePage, plainStyle } from "@/components/storefront/plain-page";
import { CONTENT_POLICY, contentPolicy } from "@/lib/http/security-headers.mjs";
import { hashSource } from "@/lib/serve/inline-scripts.mjs";

/** What a buyer sees of a page that was never opened before, without a network. */
export function GET(): Response {
  return new Response(offlinePage("en-IN"), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=300",
      [CONTENT_POLICY]: contentPolicy([], { styles: [hashSource(plainStyle)] }),
    },
  });
}
