// @ts-check
import { createHash } from "node:crypto";
import { findPage } from "../cache/pages.mjs";
import { CONTENT_POLICY, contentPolicy } from "../http/security-headers.mjs";
import { app } from "./app.mjs";
import { contentEtag, encodings } from "./encode.mjs";
import { joinScripts } from "./inline-scripts.mjs";
import { send } from "./send.mjs";

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
 * @typedef {import("./send.mjs").Answer} Answer
 */

/**
 * Answers by the very page that they were made from: one that is rendered anew has none yet.
 * @type {WeakMap<Page, Answer>}
 */
const answers = new WeakMap();

const isRead = (/** @type {Request} */ { method }) => method === "GET" || method === "HEAD";

/** Whether a request is for a page that is the same for everybody. */
export const isStorefrontPage = (/** @type {Request} */ request) =>
  isRead(request) && storefrontPage.test(pathOf(request.url ?? ""));

/**
 * Answers a storefront page from the cache.
 * @param {Request} request
 * @param {Response} response
 */
export function answerKeptPage(request, response) {
  const { url = "" } = request;
  if (!url.startsWith("/s/") || !isRead(request)) return false;
  return redirectToLowerCase(url, response) || answerKept(request, response);
}

/**
 * Makes of a request for what leads nowhere one for its stand-in, and answers that from the cache.
 * Before anything is made ready for a page, since another page is then rendered.
 * @param {Request} request
 * @param {Response} response
 */
export async function answerStandIn(request, response) {
  const { url = "" } = request;
  if (!url.startsWith("/s/") || !isRead(request)) return false;
  const standIn = await findStandIn(pathOf(url));
  if (standIn === null) return false;
  request.url = standIn;
  return answerKept(request, response);
}

/**
 * Has Next answer a storefront page that is not in the cache; what it answers is kept, and encoded
 * too.
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} ask has Next answer
 * @returns {boolean} whether it is answered by Next
 */
export function answerPage(request, response, ask) {
  const key = request.method === "GET" ? keyOf(request) : null;
  if (key === null) return false;
  takeAnswer(key, request, response, ask);
  ask();
  return true;
}

/** Of all storefronts together. */
const ofNoStore = new Set(["/s/sw.js", "/s/offline.html"]);

async function findStandIn(/** @type {string} */ path) {
  if (ofNoStore.has(path)) return null;
  try {
    return (await app()?.findStandIn(path)) ?? null;
  } catch {
    return null; // The database is away: the page says so itself.
  }
}

/** Links are lower case, and each page is kept under one address. */
function redirectToLowerCase(/** @type {string} */ url, /** @type {Response} */ response) {
  const [link = ""] = url.slice("/s/".length).split(/[/?]/, 1);
  if (link === link.toLowerCase() || !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(link)) return false;
  const location = `/s/${link.toLowerCase()}${url.slice("/s/".length + link.length)}`;
  response.writeHead(308, { location }).end();
  return true;
}

function answerKept(/** @type {Request} */ request, /** @type {Response} */ response) {
  const key = keyOf(request);
  const page = key === null ? null : findPage(key);
  const answer = page && answers.get(page);
  if (answer) void send(request, response, answer);
  return Boolean(answer);
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

function pathOf(/** @type {string} */ url) {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

/** Next's name in the cache for a storefront page that is asked for in the plain way, else null. */
function keyOf(/** @type {Request} */ { url = "", headers }) {
  const path = pathOf(url);
  const found = storefrontPage.exec(path);
  if (!found) return null;
  for (const name in headers) if (otherwise.test(name)) return null;
  const kind = /** @type {keyof typeof sources} */ (found[1] ?? found[2] ?? "home");
  return `/route-cache/APP_PAGE/${sources[kind]}/$${path}`;
}

/**
 * Keeps what Next is about to answer, if it is the page that then stands in the cache. If not, Next
 * had this request share a rendering that was begun before a change, and is asked again, once.
 * @param {string} key
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} ask
 * @param {boolean} [isAgain]
 */
function takeAnswer(key, request, response, ask, isAgain = false) {
  const { end } = response;
  const begun = new Set(response.getHeaderNames());
  const wrapped = (/** @type {any[]} */ ...rest) => {
    response.end = end;
    const [html] = rest;
    if (typeof html !== "string" || response.headersSent) {
      return Reflect.apply(end, response, rest);
    }
    const page = findPage(key);
    const isKept = page?.value?.html === html;
    if (!isKept && !isAgain && response.statusCode === 200) {
      for (const name of response.getHeaderNames())
        if (!begun.has(name)) response.removeHeader(name);
      takeAnswer(key, request, response, ask, true);
      ask();
      return response;
    }
    const answer = answerFrom(response, begun, html);
    if (page && isKept && !response.hasHeader("set-cookie")) answers.set(page, answer);
    for (const name of ours) response.removeHeader(name);
    void send(request, response, answer);
    return response;
  };
  response.end = /** @type {Response["end"]} */ (wrapped);
}

/** What Next says and this server says otherwise, or not at all. */
const ours = new Set(["cache-control", "content-length", "date", "etag", "x-nextjs-cache"]);

/**
 * @param {Response} response
 * @param {Set<string>} begun the headers of every answer, which are not this page's
 * @param {string} rendered
 * @returns {Answer}
 */
function answerFrom(response, begun, rendered) {
  const kept = Object.entries(response.getHeaders()).filter(
    ([name]) => !ours.has(name) && !begun.has(name),
  );
  const { html, hashes } = joinScripts(rendered);
  kept.push(["cache-control", CACHE_CONTROL], [CONTENT_POLICY, contentPolicy(hashes)]);
  return {
    status: response.statusCode,
    headers: /** @type {Answer["headers"]} */ (kept),
    etag: contentEtag(html),
    body: encodings(Buffer.from(html), BROTLI_EFFORT),
  };
}
