import { type NextRequest, NextResponse } from "next/server";

/** Beside the bots of Next's own list, in `htmlLimitedBots` of next.config.ts. */
const mark = "soko-whole-page";

/**
 * Asks Next to render these pages whole. It would otherwise resume an empty shell, which has said
 * 200 before a page can redirect or be missing, and drops the state of a form sent without scripts.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("user-agent", `${headers.get("user-agent") ?? ""} ${mark}`);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: [
    { source: "/", missing: [{ type: "header", key: "next-action" }] },
    { source: "/login", missing: [{ type: "header", key: "next-action" }] },
    { source: "/start", missing: [{ type: "header", key: "next-action" }] },
    { source: "/dashboard", missing: [{ type: "header", key: "next-action" }] },
    {
      source: "/dashboard/:storeLink/:page(orders|customers|share|settings)?/:rest*",
      missing: [{ type: "header", key: "next-action" }],
    },
    // A proxy cuts large bodies short, so forms with pictures pass it by.
    {
      source: "/dashboard/:storeLink/products/:rest*",
      missing: [{ type: "header", key: "content-type" }],
    },
  ],
};
