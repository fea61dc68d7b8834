import { offlinePage, offlineStyle } from "@/components/dashboard/offline-page";
import { CONTENT_POLICY, contentPolicy } from "@/lib/http/security-headers.mjs";
import { hashSource } from "@/lib/serve/inline-scripts.mjs";
import { siteLocale } from "../../site-locale";

/** What a seller sees of a page that is not kept on their device, without a network. */
export function GET(): Response {
  return new Response(offlinePage(siteLocale), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=300",
      [CONTENT_POLICY]: contentPolicy([], { styles: [hashSource(offlineStyle)] }),
    },
  });
}
