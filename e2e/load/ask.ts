import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import type { Server } from "./server";

export type Answer = { status: number; text: string; bytes: number; gzipBytes: number };

/** One GET as a browser sends it; gzip answers are read and weighed both ways. */
export function ask({ port }: Server, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip" };
    const asked = get({ host: "127.0.0.1", port, path, headers, timeout: 30_000 }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const sent = Buffer.concat(parts);
        const body = answer.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
        const { statusCode: status = 0 } = answer;
        const text = body.toString("utf8");
        resolve({ status, text, bytes: body.length, gzipBytes: sent.length });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`No answer from ${path} in 30 s.`)));
    asked.on("error", reject);
  });
}

/** A GET that must be answered 200. */
export async function askWell(server: Server, path: string): Promise<Answer> {
  const answer = await ask(server, path);
  if (answer.status === 200) return answer;
  throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
}

type Sent = { method?: string; token?: string; headers?: Record<string, string> };

/** A call of the JSON API that must succeed; one refused for being too busy is tried again. */
export async function api<T>(
  { port }: Server,
  path: string,
  body: object,
  { method = "POST", token, headers = {} }: Sent = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as T;
    if (answer.status !== 503 || tries === 5) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    }
    await sleep(1_000);
  }
}
