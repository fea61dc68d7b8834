import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { baseUrl } from "../../fixtures/api-client";
import type { Draft } from "./requests";

const GIVES_UP_MS = 30_000;

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  tookMs: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export const closeConnections = () => agent.destroy();

/** Sends a draft byte for byte: fetch would mend its path and refuse some of its headers. */
export function exchange(draft: Draft): Promise<Answer> {
  const { method, headers, body } = draft;
  const { hostname, port } = new URL(baseUrl);
  const path = `/api/v1${draft.path}`;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": String(body.length) } : {};
    const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const sent = request({ ...options, timeout: GIVES_UP_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = decoded(Buffer.concat(chunks), response.headers["content-encoding"]);
        const tookMs = performance.now() - began;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, tookMs });
      });
    });
    sent.on("timeout", () => sent.destroy(new Error(`No answer within ${GIVES_UP_MS} ms.`)));
    sent.on("error", reject);
    if (body) sent.write(body);
    sent.end();
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === "gzip") return gunzipSync(bytes).toString();
  return (encoding === "br" ? brotliDecompressSync(bytes) : bytes).toString();
}

/** A draft as a command that anyone can run again. */
export function asCurl({ method, path, headers, body }: Draft): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const said = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data = body ? [`--data-binary ${quoted(body.toString().slice(0, 300))}`] : [];
  return [`curl -X ${method}`, ...said, ...data, quoted(`${baseUrl}/api/v1${path.slice(0, 300)}`)]
    .join(" ")
    .slice(0, 1_200);
}
