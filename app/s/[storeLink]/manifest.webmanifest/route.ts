import { webManifest } from "@/components/storefront/web-manifest";
import { storeFile } from "../store-file";

type Segments = { params: Promise<{ storeLink: string }> };

/** What a phone needs to put the shop on its home screen. */
export function GET(request: Request, segments: Segments): Promise<Response> {
  return storeFile(request, segments, async (store) =>
    Response.json(webManifest(store), {
      headers: {
        "content-type": "application/manifest+json; charset=utf-8",
        "cache-control": "public, max-age=300",
      },
    }),
  );
}
