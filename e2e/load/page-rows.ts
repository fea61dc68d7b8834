import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "@/lib/boot/say.mjs";
import { askWell } from "./ask";
import type { Row, Sides } from "./measure";
import { makeStaticTwin } from "./pages";
import type { Server } from "./server";
import type { Worker } from "./worker";

export const CONNECTIONS = 16;

/** One address, asked for over and over. */
export function reading({ port, pid }: Server, worker: Worker, path: string): Sides {
  const requests = [{ path }];
  const job = { port, method: "GET", status: 200, connections: CONNECTIONS, requests };
  return { worker, pid, job };
}

/** A page beside the framework's own static page of the same bytes. */
export async function pageRow(
  { server, floor, worker }: { server: Server; floor: Server; worker: Worker },
  name: string,
  page: string,
  twin: string,
): Promise<Row> {
  const { ceiling, bytes, gzipBytes } = await makeStaticTwin(server, floor, page, twin);
  say(`${name}: ${bytes} bytes of HTML, ${gzipBytes} in gzip, and so has ${ceiling}.`);
  return {
    name,
    target: 0.9,
    beside: "the framework's static page of the same bytes",
    product: reading(server, worker, page),
    ceiling: reading(floor, worker, ceiling),
  };
}

/** A store's catalog from the API, beside a handler that has the same bytes in memory. */
export async function catalogRow(
  server: Server,
  worker: Worker,
  name: string,
  link: string,
): Promise<Row> {
  const path = `/api/v1/storefronts/${link}/catalog`;
  const { text } = await askWell(server, path);
  const kept = `catalog-${link}`;
  writeFileSync(join(server.env.SOKO_CEILINGS ?? "", `${kept}.json`), text);
  return {
    name,
    target: 0.8,
    beside: "a handler returning the same bytes",
    product: reading(server, worker, path),
    ceiling: reading(server, worker, `/ceilings/bytes/${kept}`),
  };
}
