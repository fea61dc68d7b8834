import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { askWell } from "./ask";
import type { Row, Sides } from "./measure";
import type { Server } from "./server";
import type { Worker } from "./worker";

export const CONNECTIONS = 16;

/** One address, asked for over and over. */
export function reading({ port, pid }: Server, worker: Worker, path: string): Sides {
  const requests = [{ path }];
  const job = { port, method: "GET", status: 200, connections: CONNECTIONS, requests };
  return { worker, pid, job };
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
