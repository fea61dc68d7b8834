// @ts-check
import { bestEncoding } from "./encode.mjs";

/**
 * An answer that is the same for everybody, encoded when it is first asked for.
 * @typedef {{ status: number, headers: [string, string | string[]][], etag: string,
 *   body: (encoding: import("./encode.mjs").Encoding) => Promise<Buffer> }} Answer
 */

/**
 * Sends it in the encoding that the client takes, or 304 when the client has it already.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Answer} answer
 */
export async function send(request, response, { status, headers, etag, body }) {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader("etag", etag);
  if (status === 200 && matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = bestEncoding(request.headers["accept-encoding"]);
  const bytes = await body(encoding);
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * @param {string | undefined} sent If-None-Match
 * @param {string} etag
 */
function matches(sent, etag) {
  return sent === "*" || (sent?.split(",").some((each) => each.trim() === etag) ?? false);
}
