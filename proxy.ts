import { type NextRequest, NextResponse } from "next/server";
import { CONTENT_POLICY, contentPolicy, newNonce } from "./lib/http/security-headers.mjs";
import { userAgentFor } from "./lib/serve/whole-page.mjs";

/** For `next dev`, what lib/serve/receive.mjs does in production for pages that are rendered. */
export function proxy(request: NextRequest) {
  const policy = contentPolicy([`'nonce-${newNonce()}'`], { isDev: true });
  const headers = new Headers(request.headers);
  headers.set(CONTENT_POLICY, policy);
  const { pathname } = request.nextUrl;
  headers.set("user-agent", userAgentFor(pathname, headers.get("user-agent") ?? ""));
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
