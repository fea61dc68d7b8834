import { AppError } from "@/lib/errors";

const YEAR_S = 31_536_000;
const SOON_S = 300;

type File = { type: string; version: string; bytes: () => Promise<Buffer> };

/**
 * A drawn picture. Under the address of its version it never changes; under any other one, such as
 * of yesterday's price, it is today's and soon asked for again.
 */
export async function versionedFile(request: Request, file: File): Promise<Response> {
  const isVersion = new URL(request.url).searchParams.get("v") === file.version;
  const etag = `"${file.version}"`;
  const headers = {
    "cache-control": isVersion
      ? `public, max-age=${YEAR_S}, immutable`
      : `public, max-age=${SOON_S}`,
    "x-content-type-options": "nosniff",
    etag,
  };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  try {
    const bytes = await file.bytes();
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, "content-type": file.type },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
    return new Response("Try again", {
      status: 503,
      headers: { "retry-after": String(error.retryAfter ?? 5), "cache-control": "no-store" },
    });
  }
}
