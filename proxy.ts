import { type NextRequest, NextResponse } from "next/server";
import { CONTENT_POLICY, contentPolicy, newNonce } from "./lib/http/security-headers.mjs";
import { WHOLE_PAGE } from "./lib/serve/whole-page.mjs";

/**
 * For `next dev`, what lib/serve/receive.mjs does in production: a nonce for the page's scripts, and
 * the mark by which Next renders it whole.
 */
export function proxy(request: NextRequest) {
  const policy = contentPolicy([`'nonce-${newNonce()}'`], { isDev: true });
  const headers = new Headers(request.headers);
  headers.set(CONTENT_POLICY, policy);
  headers.set("user-agent", `${headers.get("user-agent") ?? ""} ${WHOLE_PAGE}`);
  return NextResponse.next({ request: { headers }, headers: { [CONTENT_POLICY]: policy } });
}

export const config = {
  matcher: [
    {
      source: "/((?!api|_next|media|dashboard/[^/]+/products).*)",
      missing: [
        { type: "header", key: "x-soko-served" },
        { type: "header", key: "next-action" },
      ],
    },
    // A proxy cuts large bodies short, so forms with pictures pass it by.
    {
      source: "/dashboard/:storeLink/products/:rest*",
      missing: [
        { type: "header", key: "x-soko-served" },
        { type: "header", key: "next-action" },
        { type: "header", key: "content-type" },
      ],
    },
  ],
};
