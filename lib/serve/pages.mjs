// @ts-check
import { createHash } from "node:crypto";
import { findPage } from "../cache/pages.mjs";
import { bestEncoding, encodings } from "./encode.mjs";

/**
 * Storefront pages are one for everybody: they read no cookie and no query. So one that stands in
 * the cache is answered from here, encoded once, and Next is asked only to render.
 */
const storefrontPage = /^\/s\/[a-z0-9-]+(?:\/([cp])\/[a-z0-9-]+|\/(info))?$/;

/** What makes Next answer something else than the page. */
const otherwise = /^(rsc$|next-|x-nextjs-|x-middleware-|x-prerender-|x-matched-path)/;

/** Next's own would let a cache between us keep a page for a month. */
const CACHE_CONTROL = "public, max-age=0, must-revalidate";
const BROTLI_EFFORT = 6;

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("../cache/pages.mjs").Page} Page
 * @typedef {{ status: number, headers: [string, string | string[]][], etag: string,
 *   body: ReturnType<typeof encodings> }} Answer
 */

/**
 * Answers by the very page that they were made from: one that is rendered anew has none yet.
 * @type {WeakMap<Page, Answer>}
 */
const answers = new WeakMap();

/**
 * Answers a storefront page from the cache. Where it is not there, what Next will answer is kept,
 * and encoded too.
 * @param {Request} request
 * @param {Response} response
 * @returns {"answered" | "awaited" | "not a page"}
 */
export function answerPage(request, response) {
  const key = keyOf(request);
  if (key === null) return "not a page";
  const page = findPage(key);
  const answer = page && answers.get(page);
  if (answer) {
    void send(request, response, answer);
    return "answered";
  }
  if (request.method !== "GET") return "not a page";
  keepAnswer(key, request, response);
  return "awaited";
}

const sources = {
  home: digestOf("/s/[storeLink]/page"),
  c: digestOf("/s/[storeLink]/c/[category]/page"),
  p: digestOf("/s/[storeLink]/p/[product]/page"),
  info: digestOf("/s/[storeLink]/info/page"),
};

function digestOf(/** @type {string} */ source) {
  return createHash("sha256").update(source).digest("hex");
}

/** Next's name in the cache for a storefront page that is asked for in the plain way, else null. */
function keyOf(/** @type {Request} */ { method, url = "", headers }) {
  if (method !== "GET" && method !== "HEAD") return null;
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  const found = storefrontPage.exec(path);
  if (!found) return null;
  for (const name in headers) if (otherwise.test(name)) return null;
  const kind = /** @type {keyof typeof sources} */ (found[1] ?? found[2] ?? "home");
  return `/route-cache/APP_PAGE/${sources[kind]}/$${path}`;
}

/**
 * Keeps what Next is about to answer, if it is the page that then stands in the cache.
 * @param {string} key
 * @param {Request} request
 * @param {Response} response
 */
function keepAnswer(key, request, response) {
  const { end } = response;
  const wrapped = (/** @type {any[]} */ ...rest) => {
    response.end = end;
    const [html] = rest;
    if (typeof html !== "string" || response.headersSent) {
      return Reflect.apply(end, response, rest);
    }
    const answer = answerFrom(response, html);
    const page = findPage(key);
    if (page?.value?.html === html && !response.hasHeader("set-cookie")) answers.set(page, answer);
    void send(request, response, answer);
    return response;
  };
  response.end = /** @type {Response["end"]} */ (wrapped);
}

/** What is said anew for each visitor, or better. */
const notKept = new Set(["cache-control", "content-length", "date", "etag", "x-nextjs-cache"]);

/**
 * @param {Response} response
 * @param {string} html
 * @returns {Answer}
 */
function answerFrom(response, html) {
  const digest = createHash("sha256").update(html).digest("base64url").slice(0, 22);
  const kept = Object.entries(response.getHeaders()).filter(([name]) => !notKept.has(name));
  return {
    status: response.statusCode,
    headers: /** @type {Answer["headers"]} */ (kept),
    etag: `W/"${digest}"`,
    body: encodings(Buffer.from(html), BROTLI_EFFORT),
  };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Answer} answer
 */
async function send(request, response, { status, headers, etag, body }) {
  for (const name of notKept) response.removeHeader(name);
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader("cache-control", CACHE_CONTROL);
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
