import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { askWell } from "./ask";
import { floorFolder } from "./folders.mjs";
import type { Server } from "./server";

export type PagePair = { page: string; ceiling: string; bytes: number; gzipBytes: number };

/**
 * Gives the framework's static page `name` the very bytes of a page of the product, in the file
 * that Next serves it from; to be called before that page is first asked for.
 */
export async function makeStaticTwin(
  server: Server,
  floor: Server,
  page: string,
  name: string,
): Promise<PagePair> {
  await askWell(server, page);
  const { text, bytes, gzipBytes } = await askWell(server, page);
  writeFileSync(join(floorFolder, ".next/server/app", `${name}.html`), text);
  const ceiling = `/${name}`;
  const twin = await askWell(floor, ceiling);
  if (twin.bytes !== bytes || Math.abs(twin.gzipBytes - gzipBytes) > gzipBytes / 100) {
    throw new Error(
      `${ceiling} has ${twin.bytes} bytes (${twin.gzipBytes} in gzip), ${page} ${bytes} (${gzipBytes}).`,
    );
  }
  return { page, ceiling, bytes, gzipBytes };
}
