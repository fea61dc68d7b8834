// @ts-check
import { STATUS_CODES } from "node:http";

/** @type {Record<number, [code: string, title: string]>} */
const kinds = {
  400: ["invalid_input", "Invalid input"],
  403: ["forbidden", "Not allowed"],
  404: ["not_found", "Not found"],
  405: ["method_not_allowed", "Method not allowed"],
  408: ["invalid_input", "Too slow"],
  413: ["payload_too_large", "Too large"],
  429: ["rate_limited", "Too many requests"],
  431: ["payload_too_large", "Too large"],
  500: ["internal", "Internal error"],
  503: ["unavailable", "Unavailable"],
};

/**
 * A refusal of the server's own, in the form that all of the API's have.
 * @param {number} status
 * @param {string} detail
 * @param {string} requestId
 */
export function problem(status, detail, requestId) {
  const [code, title] = kinds[status] ?? ["invalid_input", STATUS_CODES[status] ?? "Refused"];
  return JSON.stringify({ type: "about:blank", title, status, detail, code, requestId });
}

/**
 * Answers a request with a refusal.
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} detail
 * @param {string} requestId
 * @param {import("node:http").OutgoingHttpHeaders} [headers]
 */
export function refuse(response, status, detail, requestId, headers = {}) {
  const about = { "content-type": "application/problem+json", "cache-control": "no-store" };
  response.writeHead(status, { ...about, ...headers });
  response.end(problem(status, detail, requestId));
  return true;
}
