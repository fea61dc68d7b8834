import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Leash } from "@/lib/boot/leash.mjs";
import { say } from "@/lib/boot/say.mjs";
import { askWell } from "./ask";
import { floorFolder } from "./folders.mjs";
import type { Row } from "./measure";
import { reading } from "./page-rows";
import { type Server, startFloor } from "./server";
import type { Worker } from "./worker";

/** A page of the product, and the framework's static page that gets its bytes. */
export type Twin = { name: string; page: string; twin: string };

/**
 * Pages beside the framework's own static pages of the very same bytes: these are put into the
 * files that the framework serves, before it starts.
 */
export async function pageRows(
  server: Server,
  worker: Worker,
  leash: Leash,
  floorName: string,
  pages: Twin[],
): Promise<{ rows: Row[]; floor: Server }> {
  for (const { page, twin } of pages) {
    await askWell(server, page);
    const { text } = await askWell(server, page);
    writeFileSync(join(floorFolder, ".next/server/app", `${twin}.html`), text);
  }
  // Where the framework keeps what it has served once.
  rmSync(join(floorFolder, ".next/server/route-cache"), { recursive: true, force: true });
  const floor = await startFloor(floorName, leash, server.env);
  const rows: Row[] = [];
  for (const { name, page, twin } of pages) {
    const [ours, theirs] = [await askWell(server, page), await askWell(floor, `/${twin}`)];
    const same = `${ours.bytes} bytes of HTML, ${ours.gzipBytes} in gzip`;
    if (theirs.text !== ours.text) throw new Error(`${name} and its twin are not the same page.`);
    say(`${name}: ${same}; its twin ${theirs.gzipBytes}.`);
    rows.push({
      name,
      target: 0.9,
      beside: `the framework's static page of the same bytes (${same})`,
      product: reading(server, worker, page),
      ceiling: reading(floor, worker, `/${twin}`),
    });
  }
  return { rows, floor };
}
