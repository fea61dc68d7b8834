import { request } from "node:http";
import { bareDatabase } from "./bare-drivers";
import { median } from "./measure";
import type { Recorder } from "./recorder";
import { replay, type Step } from "./replay";
import { table } from "./report";
import type { Server } from "./server";

export type ListTimes = {
  name: string;
  path: string;
  /** Milliseconds of each request, one after another, to its first and to its last byte. */
  first: number[];
  last: number[];
  /** Milliseconds of the page's own statements through the driver alone, one after another. */
  bare: number[];
  statements: number;
};

/** Every list of the dashboard, with its tabs, filters and searches. */
export const deskLists = {
  today: "",
  "orders: open": "/orders",
  ...Object.fromEntries(
    ["all", "pending", "accepted", "shipped", "delivered", "cancelled", "returned"].map((tab) => [
      `orders: ${tab}`,
      `/orders?status=${tab}`,
    ]),
  ),
  "orders: by number": "/orders?status=all&q=31337",
  "orders: by name": "/orders?status=all&q=lakshmi+khan",
  "orders: by phone": "/orders?status=all&q=%2B919000791",
  "orders: nothing found": "/orders?status=all&q=nobody+here",
  "orders: one channel": "/orders?status=all&channel=api",
  products: "/products",
  "products: drafts": "/products?status=draft",
  "products: sold out": "/products?status=soldOut",
  "products: archived": "/products?status=archived",
  "products: by name": "/products?sort=name",
  "products: search": "/products?q=turmeric",
  "products: search, misspelt": "/products?q=turmerik",
  "products: nothing found": "/products?q=helicopter",
  customers: "/customers",
  "customers: search": "/customers?q=pillai",
  categories: "/products/categories",
  "add a product": "/products/new",
  share: "/share",
  settings: "/settings",
};

const WARM_UPS = 3;

/** Asks for each list `times` times, alone, and makes its statements as often in between. */
export async function timeLists(
  server: Server,
  recorder: Recorder,
  { link, token }: { link: string; token: string },
  times: number,
): Promise<ListTimes[]> {
  const timed: ListTimes[] = [];
  for (const [name, below] of Object.entries(deskLists)) {
    const path = `/dashboard/${link}${below}`;
    const ask = () => askForBytes(server, path, token);
    const status = (await ask()).status;
    // A page that this version does not have.
    if (status === 404) continue;
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    for (let n = 1; n < WARM_UPS; n++) await ask();
    const steps = await recorder.record(async () => void (await ask()));
    const row: ListTimes = { name, path, first: [], last: [], bare: [], statements: steps.length };
    await replay(steps, [], bareDatabase(), null);
    for (let n = 0; n < times; n++) {
      const { first, last } = await ask();
      row.first.push(first);
      row.last.push(last);
      row.bare.push(await timeSteps(steps));
    }
    timed.push(row);
  }
  return timed;
}

async function timeSteps(steps: Step[]): Promise<number> {
  const began = performance.now();
  await replay(steps, [], bareDatabase(), null);
  return performance.now() - began;
}

function askForBytes({ port }: Server, path: string, token: string) {
  return new Promise<{ status: number; first: number; last: number }>((resolve, reject) => {
    const began = performance.now();
    const headers = { cookie: `soko.seller.session=${token}`, "accept-encoding": "gzip" };
    const asked = request({ host: "127.0.0.1", port, path, headers, timeout: 30_000 }, (answer) => {
      let first = 0;
      answer.on("data", () => {
        first ||= performance.now() - began;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode: status = 0 } = answer;
        resolve({ status, first, last: performance.now() - began });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`No answer from ${path} in 30 s.`)));
    asked.on("error", reject);
    asked.end();
  });
}

const FIRST_BYTE_MS = 200;

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

export function listTable(rows: ListTimes[]): string {
  const ms = (value: number) => value.toFixed(1);
  const lines = rows.map(({ name, first, last, bare, statements }) => {
    const middle = median(first);
    return [
      name,
      `${ms(middle)} / ${ms(at(first, 0.95))}`,
      middle < FIRST_BYTE_MS ? "yes" : "no",
      `${ms(median(last))} / ${ms(at(last, 0.95))}`,
      `${ms(median(bare))} (${statements})`,
      (middle / median(bare)).toFixed(2),
    ];
  });
  const head = ["", "first byte, median / p95 ms", "< 200", "last byte", "bare ms (statements)"];
  return table([...head, "ratio"], lines);
}
