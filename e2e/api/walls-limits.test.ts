import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { baseUrl } from "../fixtures/api-client";
import { newSeller, openStore } from "../fixtures/people";
import { exchange, open, readAll, statusOf } from "../fixtures/raw";
import { type SecondProcess, startSecondProcess } from "../fixtures/second-process";

let token: string;
let storeId: string;
beforeAll(async () => {
  ({ token } = await newSeller());
  ({ storeId } = await openStore(token, "Heavy Parcels"));
});

const media = () => `/api/v1/stores/${storeId}/media`;
const authorized = () => `Authorization: Bearer ${token}\r\nHost: localhost\r\n`;

/** Sends a body of `bytes` in pieces, until it is through or the app has had enough. */
async function pour(head: string, bytes: number, isChunked: boolean) {
  const socket = await open(baseUrl);
  socket.on("error", () => undefined);
  const answer = readAll(socket, 30_000);
  socket.write(head);
  const piece = Buffer.alloc(65_536, 7);
  let sent = 0;
  while (sent < bytes && socket.writable && !socket.destroyed) {
    if (isChunked) socket.write(`${piece.length.toString(16)}\r\n`);
    const isTaken = socket.write(isChunked ? Buffer.concat([piece, Buffer.from("\r\n")]) : piece);
    sent += piece.length;
    if (!isTaken) await Promise.race([once(socket, "drain"), once(socket, "close")]);
  }
  if (isChunked && socket.writable) socket.write("0\r\n\r\n");
  return { answer: await answer, sent };
}

describe("a body that is too large", () => {
  const part = (bytes: number) =>
    `POST ${media()} HTTP/1.1\r\n${authorized()}Content-Type: multipart/form-data; boundary=x\r\n` +
    `Connection: close\r\n${bytes > 0 ? `Content-Length: ${bytes}` : "Transfer-Encoding: chunked"}\r\n\r\n`;

  it("is refused by its length, and nobody reads the gigabyte", async () => {
    const { answer, sent } = await pour(part(1_000_000_000), 1_000_000_000, false);
    expect(statusOf(answer)).toBe(413);
    expect(sent).toBeLessThan(900_000_000);
  });

  it("is refused when its length is not said", async () => {
    const { answer, sent } = await pour(part(0), 1_000_000_000, true);
    expect(answer === "" ? 413 : statusOf(answer)).toBe(413);
    expect(sent).toBeLessThan(900_000_000);
  });

  it("is refused as a picture of 10.1 MB, whatever its length says", async () => {
    const file = new File([new Uint8Array(10_100_000)], "x.jpg", { type: "image/jpeg" });
    const form = new FormData();
    form.set("file", file);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${baseUrl}${media()}`, { method: "POST", headers, body: form });
    expect(answer.status).toBe(413);
    const streamed = await fetch(`${baseUrl}${media()}`, {
      method: "POST",
      headers: { ...headers, "content-type": "multipart/form-data; boundary=x" },
      body: new Response(form).body,
      duplex: "half",
    } as RequestInit);
    expect([400, 413]).toContain(streamed.status);
  });

  it("is never taken for a smaller one when its length lies", async () => {
    const boundary = "x";
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
    const sent =
      `POST ${media()} HTTP/1.1\r\n${authorized()}Content-Type: multipart/form-data; boundary=x\r\n` +
      `Content-Length: ${head.length + 100}\r\nConnection: close\r\n\r\n${head}${"y".repeat(500)}\r\n--x--\r\n`;
    expect(statusOf(await exchange(baseUrl, sent))).toBe(400);
  });

  it("is refused at pages that take no pictures", async () => {
    for (const path of ["/login", "/s/x/cart", "/api/auth/callback/seller", "/nothing"]) {
      const sent = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\nConnection: close\r\n\r\n`;
      expect([path, statusOf(await exchange(baseUrl, sent))]).toEqual([path, 413]);
    }
  });
});

describe("a slow client", () => {
  it("that never ends its headers is let go", async () => {
    const socket = await open(baseUrl);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
    const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 1_000);
    socket.on("error", () => undefined);
    const answer = await readAll(socket, 40_000);
    clearInterval(drip);
    expect(statusOf(answer)).toBe(408);
  });

  it("that drips its body is let go", async () => {
    const socket = await open(baseUrl);
    socket.on("error", () => undefined);
    socket.write(
      "POST /api/v1/otp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n",
    );
    const drip = setInterval(() => socket.write("x"), 500);
    const answer = await readAll(socket, 40_000);
    clearInterval(drip);
    expect(statusOf(answer)).toBe(408);
  });

  it("cannot be told from 2,000 idle ones, past which others are still answered", async () => {
    const idle: Socket[] = [];
    try {
      while (idle.length < 2_000) {
        const some = await Promise.all(Array.from({ length: 100 }, () => open(baseUrl)));
        for (const socket of some) idle.push(socket.on("error", () => undefined));
      }
      const answer = await fetch(`${baseUrl}/api/health/live`, {
        signal: AbortSignal.timeout(5_000),
      });
      expect(answer.status).toBe(200);
      const ended = idle.map((socket) => once(socket.resume(), "close"));
      await Promise.race([Promise.all(ended), wait(45_000)]);
      expect(idle.filter((socket) => !socket.closed)).toHaveLength(0);
    } finally {
      for (const socket of idle) socket.destroy();
    }
  });

  it("may send many requests at once, and is answered in turn", async () => {
    const one = "GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n";
    const answer = await exchange(
      baseUrl,
      `${`${one}\r\n`.repeat(50)}${one}Connection: close\r\n\r\n`,
    );
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(51);
  });
});

describe("a limit", () => {
  let second: SecondProcess;
  beforeAll(async () => {
    second = await startSecondProcess({ REQUESTS_PER_MINUTE: "20" });
  });
  afterAll(() => second?.stop());

  const tries = (headers: (n: number) => Record<string, string>) =>
    Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const answer = await fetch(`${second.origin}/api/v1/none`, { headers: headers(n) });
        return { status: answer.status, wait: answer.headers.get("retry-after") };
      }),
    );

  it("is not reset by another X-Forwarded-For with each request", async () => {
    const answers = await tries((n) => ({
      "x-forwarded-for": `203.0.113.${n}`,
      forwarded: `for=198.51.100.${n}`,
    }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) expect(each.wait).toMatch(/^\d+$/);
  });
});

describe("behind a proxy that is named", () => {
  let second: SecondProcess;
  beforeAll(async () => {
    second = await startSecondProcess({ REQUESTS_PER_MINUTE: "20", TRUSTED_PROXY_HOPS: "1" });
  });
  afterAll(() => second?.stop());

  const from = async (chain: (n: number) => string, count = 15) => {
    const statuses = [];
    for (let n = 0; n < count; n += 1) {
      const headers = { "x-forwarded-for": chain(n) };
      statuses.push((await fetch(`${second.origin}/api/v1/none`, { headers })).status);
    }
    return statuses;
  };

  it("visitors are told apart by what the proxy saw, not by what they wrote before it", async () => {
    expect(await from((n) => `203.0.113.${n}, 198.51.100.1`)).not.toContain(429);
    expect(await from((n) => `203.0.113.${n}, 198.51.100.2`)).not.toContain(429);
    expect(await from((n) => `203.0.113.${n}, 198.51.100.1`)).toContain(429);
    const sameNetwork = (n: number) => `2001:db8:1:2:${n.toString(16)}::1`;
    expect(await from(sameNetwork, 30)).toContain(429);
  });

  it("a request's id is the proxy's, if it looks like one", async () => {
    const headers = { "x-forwarded-for": "198.51.100.9", "x-request-id": "edge-0123456789abcdef" };
    const answer = await fetch(`${second.origin}/api/v1/none`, { headers });
    expect(answer.headers.get("x-request-id")).toBe("edge-0123456789abcdef");
    expect((await answer.json()).requestId).toBe("edge-0123456789abcdef");
    const bad = { ...headers, "x-request-id": "a b<script>" };
    const other = await fetch(`${second.origin}/api/v1/none`, { headers: bad });
    expect(other.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const direct = await fetch(`${baseUrl}/api/v1/none`, { headers });
    expect(direct.headers.get("x-request-id")).not.toBe("edge-0123456789abcdef");
  });
});
