import * as orders from "@/lib/orders/service";
import { versionOf } from "@/lib/orders/tracked-version";

type Segments = { params: Promise<{ token: string }> };

/** What the order's page asks again and again while someone looks at it: a few bytes. */
export async function GET(_request: Request, { params }: Segments): Promise<Response> {
  const order = await orders.findTrackedOrder((await params).token);
  const headers = { "cache-control": "private, no-store" };
  return order
    ? new Response(versionOf(order), { headers })
    : new Response(null, { status: 404, headers });
}
