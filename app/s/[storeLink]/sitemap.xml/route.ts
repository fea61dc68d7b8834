import { findStoreSitemap } from "@/lib/sitemaps/service";
import { missing, storeFile } from "../store-file";

type Segments = { params: Promise<{ storeLink: string }> };

const headers = {
  "content-type": "application/xml; charset=utf-8",
  "cache-control": "public, max-age=0, must-revalidate",
};

/** The store's pages for search engines. Not kept: it would push pages out that people ask for. */
export function GET(request: Request, segments: Segments): Promise<Response> {
  return storeFile(request, segments, async (store) => {
    const asked = new URL(request.url).searchParams.get("part");
    const part = asked === null ? null : /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0;
    const sitemap = part === 0 ? null : await findStoreSitemap(store, part);
    if (sitemap === null) return missing();
    if (typeof sitemap === "string") return new Response(sitemap, { headers });
    return new Response(streamOf(sitemap), { headers });
  });
}

/** Read on only as fast as the client takes it. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
