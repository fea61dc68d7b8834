// @ts-check
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { app } from "./app.mjs";

const PREFIX = "/media/";

/**
 * Answers a picture's file; false when it is no picture. Next would leave out how long it is, and
 * take several times as long.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export async function answerPicture(request, response) {
  const { method, url = "", headers } = request;
  if (!url.startsWith(PREFIX) || (method !== "GET" && method !== "HEAD")) return false;
  const key = url.slice(PREFIX.length).replace(/\?.*$/s, "");
  const picture = await app()?.findPicture(key);
  if (!picture) return false;
  const { body, size, type } = picture;
  const etag = `"${key}"`;
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  response.setHeader("etag", etag);
  const isKnown = headers["if-none-match"]?.includes(etag) ?? false;
  if (!isKnown) response.setHeader("content-type", type).setHeader("content-length", size);
  response.writeHead(isKnown ? 304 : 200);
  if (isKnown || method === "HEAD") {
    if (body instanceof ReadableStream) await body.cancel();
    response.end();
  } else if (body instanceof Uint8Array) {
    response.end(body);
  } else {
    await send(body, response);
  }
  return true;
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {import("node:http").ServerResponse} response
 */
async function send(body, response) {
  const bytes = Readable.fromWeb(/** @type {import("node:stream/web").ReadableStream} */ (body));
  try {
    await pipeline(bytes, response);
  } catch {
    response.destroy(); // The visitor left, or the disk failed: a cut picture must not look whole.
  }
}
