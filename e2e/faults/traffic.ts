import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { Recorder } from "../load/recorder";
import { NoAnswer } from "./ask";
import type { House } from "./house";
import { type Finding, hangSeconds, type Scenario, underLoad } from "./scenario";
import { openShop } from "./shops";

const VISITORS = 1_000;
const IDLE = 10_000;
const GIGABYTE = 2 ** 30;
const GROWTH_MB = 300;

const nothing: Finding = { load: null, verdict: null, recoveries: [], broken: [], said: "" };

/** A thousand visitors of a shop that nobody has asked for yet. */
const coldStore: Scenario = {
  name: `${VISITORS} requests at once on a cold store`,
  run: async ({ house }) => {
    const sql = postgres(house.databaseUrl, { max: 1, onnotice: () => undefined });
    const recorder = new Recorder(sql, `${house.folder}/logs/postgres.log`, undefined);
    const client = house.client();
    const broken: string[] = [];
    const said: string[] = [];
    try {
      await recorder.start();
      for (const of of ["home", "catalog API"]) {
        const { link } = await openShop(client, "Cold Store", [5, 5, 5]);
        const path = of === "home" ? `/s/${link}` : `/api/v1/storefronts/${link}/catalog`;
        let answered = 0;
        const steps = await recorder.record(async () => {
          const ask = () => client.try({ path, timeoutMs: 30_000 });
          const answers = await Promise.all(Array.from({ length: VISITORS }, ask));
          answered = answers.filter(
            (each) => !(each instanceof NoAnswer) && each.status === 200,
          ).length;
        });
        const reads = new Map<string, number>();
        for (const step of steps) {
          if (step.kind !== "sql" || !/\bproducts\b/.test(step.text)) continue;
          reads.set(step.text, (reads.get(step.text) ?? 0) + 1);
        }
        const most = Math.max(0, ...reads.values());
        if (most === 0 || most > 2) broken.push(`${of}: its products were read ${most} times`);
        if (answered !== VISITORS) broken.push(`${of}: ${answered} of ${VISITORS} were answered`);
        said.push(`${of}: each query at most ${most} ×, ${answered} answered`);
      }
    } finally {
      await recorder.stop();
      await sql.end();
      client.close();
    }
    return { ...nothing, broken, said: said.join("; ") };
  },
};

/** Connections that begin a request and never end it, half in its headers and half in its body. */
const idleConnections: Scenario = {
  name: `${IDLE} connections with slow headers and bodies`,
  run: async (stage) => {
    const { house } = stage;
    const sockets: Socket[] = [];
    let opened = 0;
    let refused = "";
    try {
      const finding = await underLoad(stage, { times: 1 }, async () => {
        for (let n = 0; n < IDLE && refused === ""; n++) {
          const socket = connect(house.port, "127.0.0.1");
          socket.on("error", (error: NodeJS.ErrnoException) => {
            if (error.code === "EMFILE" || error.code === "ENFILE") refused = error.code;
          });
          socket.on("connect", () => {
            opened++;
            socket.write(n % 2 === 0 ? slowHeaders : slowBody);
          });
          sockets.push(socket);
          if (n % 250 === 249) await wait(50);
        }
        await wait(hangSeconds(stage, 10, 2) * 1_000);
        // Still there, and the house serves beside them: that is what recovery is measured on.
      });
      const open = sockets.filter((socket) => !socket.destroyed).length;
      const limit = refused ? `, then ${refused}` : "";
      return { ...finding, said: `${opened} opened${limit}, ${open} left; ${finding.said}` };
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  },
};

const slowHeaders = "GET /s/nothing HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
const slowBody =
  "POST /api/v1/carts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
  'Content-Length: 60\r\n\r\n{"storeLink"';

/** Bodies of a gigabyte, with their length said and without. */
const hugeBody: Scenario = {
  name: "bodies of 1 GB",
  run: async ({ house }) => {
    const client = house.client();
    const shop = await openShop(client, "Huge Bodies", [5]);
    const media = `/api/v1/stores/${shop.storeId}/media`;
    const broken: string[] = [];
    const before = memoryMb(house);
    const said: string[] = [];
    for (const [path, type] of [
      ["/api/v1/carts", "application/json"],
      [media, "multipart/form-data; boundary=x"],
      ["/api/v1/accounts", "application/json"],
    ] as const) {
      for (const isSaid of [true, false]) {
        const headers = { "content-type": type, authorization: `Bearer ${shop.token}` };
        const { status, sentMb } = await sendHuge(house.port, path, headers, isSaid);
        said.push(`${status} after ${sentMb} MB`);
        if (status !== 413) broken.push(`${path} answered ${status} after ${sentMb} MB`);
      }
    }
    const { status } = await client.ask({ path: "/api/health" });
    if (status !== 200) broken.push(`health is ${status} afterwards`);
    const after = memoryMb(house);
    if (before !== null && after !== null) {
      said.push(`memory ${before} to ${after} MB`);
      if (after - before > GROWTH_MB) broken.push(`memory grew from ${before} to ${after} MB`);
    }
    client.close();
    return { ...nothing, broken, said: said.join(", ") };
  },
};

/** Sends until it is answered or cut off: what came, and how much was sent by then. */
function sendHuge(
  port: number,
  path: string,
  headers: Record<string, string>,
  isSaid: boolean,
): Promise<{ status: number | string; sentMb: number }> {
  return new Promise((resolve) => {
    const part = Buffer.alloc(65_536, 0x20);
    let sent = 0;
    let isOver = false;
    const asked = request({
      host: "127.0.0.1",
      port,
      path,
      method: "POST",
      agent: false,
      headers: { ...headers, ...(isSaid && { "content-length": GIGABYTE }) },
    });
    const settle = (status: number | string) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      resolve({ status, sentMb: Math.round(sent / 2 ** 20) });
      asked.destroy();
    };
    const late = setTimeout(settle, 60_000, "LATE");
    asked.on("response", (response) => settle(response.statusCode ?? 0));
    asked.on("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    const pump = () => {
      while (!isOver && sent < GIGABYTE) {
        sent += part.length;
        if (!asked.write(part)) {
          asked.once("drain", pump);
          return;
        }
      }
      if (!isOver) asked.end();
    };
    pump();
  });
}

/** What the app holds in memory; null where the system does not say. */
function memoryMb(house: House): number | null {
  try {
    const status = readFileSync(`/proc/${house.find("app")?.pid}/status`, "utf8");
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_024);
  } catch {
    return null;
  }
}

export const traffic: Scenario[] = [coldStore, idleConnections, hugeBody];
