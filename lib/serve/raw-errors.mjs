// @ts-check
import { STATUS_CODES } from "node:http";
import { uuidv7 } from "uuidv7";
import { CONTENT_POLICY, PLAIN_POLICY } from "../http/security-headers.mjs";
import { headersOf } from "./receive.mjs";
import { problem } from "./refuse.mjs";

/** @type {Record<string, [status: number, detail: string]>} */
const said = {
  HPE_HEADER_OVERFLOW: [431, "The headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request took too long to come."],
};

/**
 * Answers what is not HTTP, or too slow or too large to be read, as any other refusal: Node would
 * leave out every header.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 * @param {import("./site.mjs").Site} site
 */
export function answerBroken({ code = "" }, socket, site) {
  const response = /** @type {{ _httpMessage?: import("node:http").ServerResponse }} */ (socket)
    ._httpMessage;
  // In the middle of an answer another one would be read as part of it.
  if (code === "ECONNRESET" || !socket.writable || response?.headersSent) return socket.destroy();
  const [status, detail] = said[code] ?? [400, "This is not a request that can be read."];
  const id = uuidv7();
  const body = problem(status, detail, id);
  const headers = [
    ...headersOf(site).map(({ key, value }) => `${key}: ${value}`),
    `${CONTENT_POLICY}: ${PLAIN_POLICY}`,
    `X-Request-Id: ${id}`,
    "Content-Type: application/problem+json",
    "Cache-Control: no-store",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join("\r\n")}\r\n\r\n${body}`,
  );
}
