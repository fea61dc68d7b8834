// @ts-check
import { uuidv7 } from "uuidv7";
import {
  CONTENT_POLICY,
  contentPolicy,
  mayBePage,
  newNonce,
  PLAIN_POLICY,
  securityHeaders,
  TLS_ONLY,
} from "../http/security-headers.mjs";
import { userAgentFor } from "./whole-page.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./site.mjs").Site} Site
 */

const wellFormedId = /^[A-Za-z0-9_.-]{8,128}$/;

/** What every answer says of itself, whoever makes it. */
export function headersOf(/** @type {Site} */ { secure }) {
  return secure ? [...securityHeaders, TLS_ONLY] : securityHeaders;
}

/**
 * Begins an answer with what all of them say.
 * @param {Request} request
 * @param {Response} response
 * @param {Site} site
 * @returns {string} the request's id
 */
export function receive(request, response, site) {
  const told = site.hops > 0 ? String(request.headers["x-request-id"] ?? "") : "";
  const id = wellFormedId.test(told) ? told : uuidv7();
  for (const { key, value } of headersOf(site)) response.setHeader(key, value);
  response.setHeader(CONTENT_POLICY, PLAIN_POLICY);
  response.setHeader("X-Request-Id", id);
  return id;
}

/** What Next believes of itself, of a proxy or of a policy, and what no browser has to say. */
const notForClients =
  /^(x-middleware-|x-invoke-|x-prerender-|x-now-|x-forwarded-|x-nextjs-data$|x-matched-path$|x-next-resume|next-resume$|content-security-policy|forwarded$|x-soko-)/;

/** What pages ask each other with: Next would answer a call to the API with a redirect for it. */
const forPages = /^(rsc$|next-)/;

/** They have a style element, which their handler names. */
const sayTheirOwn = new Set(["/s/offline.html", "/dashboard/offline.html"]);

/** Told to proxy.ts, which does for `next dev` what this does here. */
const SERVED = "x-soko-served";

/**
 * Makes what Next reads of a request ours, and gives a page that is rendered for it a nonce.
 * @param {Request} request
 * @param {Response} response
 * @param {Site} site
 * @param {boolean} isStatic whether the page is the same for everybody and read from the cache
 */
export function prepare(request, response, site, isStatic) {
  const { headers, url = "" } = request;
  const isApi = url.startsWith("/api/");
  for (const name in headers) {
    if (notForClients.test(name) || (isApi && forPages.test(name))) delete headers[name];
  }
  headers[SERVED] = "1";
  headers["x-forwarded-proto"] = site.secure ? "https" : "http";
  // Next holds an action's Origin against this; ours was held against the site's before.
  const origin = headers.origin;
  if (origin && URL.canParse(origin)) headers["x-forwarded-host"] = new URL(origin).host;
  // Next leaves out what a handler says of itself where the answer says it already.
  if (sayTheirOwn.has(url)) response.removeHeader(CONTENT_POLICY);
  if (sayTheirOwn.has(url) || isStatic || !mayBePage(url) || "next-action" in headers) return;
  const nonce = newNonce();
  const policy = contentPolicy([`'nonce-${nonce}'`]);
  headers["content-security-policy"] = policy;
  headers["user-agent"] = userAgentFor(url.replace(/\?.*$/s, ""), headers["user-agent"]);
  response.setHeader(CONTENT_POLICY, policy);
}
