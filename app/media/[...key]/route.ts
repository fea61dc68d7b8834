import type { NextRequest } from "next/server";
import * as media from "@/lib/media/service";

const YEAR_S = 31_536_000;

/** A picture's file. Its address holds the hash of its content, so that it never changes. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ key: string[] }> },
): Promise<Response> {
  const key = (await params).key.join("/");
  const etag = `"${key}"`;
  const headers = {
    "cache-control": `public, max-age=${YEAR_S}, immutable`,
    "x-content-type-options": "nosniff",
    etag,
  };
  const file = await media.findFile(key);
  if (!file) return new Response("Not found", { status: 404, headers: notKept });
  const isKnown = request.headers.get("if-none-match")?.includes(etag);
  const about = { "content-type": file.type, "content-length": String(file.size) };
  if (!isKnown && request.method !== "HEAD") {
    return new Response(file.body, { headers: { ...headers, ...about } });
  }
  if (file.body instanceof ReadableStream) await file.body.cancel();
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(null, { headers: { ...headers, ...about } });
}

const notKept = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
