// @ts-check
import { refuse } from "./refuse.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/** Eight pictures of 10 MB with a form's fields; the API judges its own bodies, in its order. */
const MAX_WITH_PICTURES = 81_000_000;
const MAX_FORM = 1_100_000;
const takesPictures = /^\/(api\/v1|dashboard\/[^/]+\/products)(\/|$)/;

/** Of all large bodies that are under way, since each is held in memory until it is whole. */
const MAX_AT_ONCE = 400_000_000;
const UNSAID_LENGTH = 10_000_000;
const RETRY_AFTER_S = 5;
let underWay = 0;

/** How fast a body has to come, over each window. */
const WINDOW_MS = 10_000;
const LEAST_IN_WINDOW = 5_000;

/** How long a client that was refused early may go on sending before it is cut off. */
const LINGER_MS = 2_000;

const hasBody = (/** @type {Request} */ { headers }) =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;

/**
 * Holds that a body is of a size that its path can have, comes at a bearable pace, and is not read
 * on when nobody wants it.
 * @param {Request} request
 * @param {Response} response
 * @param {string} requestId
 * @returns {boolean} whether it was refused
 */
export function refuseBody(request, response, requestId) {
  if (!hasBody(request)) return false;
  const path = (request.url ?? "").replace(/\?.*$/s, "");
  const max = takesPictures.test(path) ? MAX_WITH_PICTURES : MAX_FORM;
  const length = Number(request.headers["content-length"] ?? UNSAID_LENGTH);
  watch(request, response, max);
  if (length > max && !path.startsWith("/api/v1/")) {
    return refuse(response, 413, `At most ${max} bytes may be sent here.`, requestId);
  }
  const held = Math.min(length, max);
  if (held <= MAX_FORM) return false;
  if (underWay + held > MAX_AT_ONCE) {
    const headers = { "retry-after": String(RETRY_AFTER_S) };
    return refuse(response, 503, "Too much is being sent at once.", requestId, headers);
  }
  underWay += held;
  response.once("close", () => {
    underWay -= held;
  });
  return false;
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} max
 */
function watch(request, response, max) {
  const { push } = request;
  const { socket } = request;
  let size = 0;
  let sizeBefore = 0;
  // What the parser hands over, whoever reads it and however.
  request.push = (chunk, encoding) => {
    size += chunk?.length ?? 0;
    if (size > max) socket.destroy();
    return push.call(request, chunk, encoding);
  };
  const pace = setInterval(() => {
    const isWanted = request.readableLength < request.readableHighWaterMark;
    if (isWanted && !request.complete && size - sizeBefore < LEAST_IN_WINDOW) {
      if (!response.headersSent) response.writeHead(408, { connection: "close" }).end();
      socket.destroySoon();
    }
    sizeBefore = size;
  }, WINDOW_MS).unref();
  response.once("close", () => clearInterval(pace));
  response.once("finish", () => {
    if (request.complete) return;
    request.resume();
    setTimeout(() => request.complete || socket.destroy(), LINGER_MS).unref();
  });
}
