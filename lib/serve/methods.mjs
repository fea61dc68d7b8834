// @ts-check
import { uuidv7 } from "uuidv7";
import { securityHeaders } from "../http/security-headers.mjs";

const known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Refuses TRACE and whatever else nothing here has a use for: Next would answer with the page.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function refuseMethod({ method = "" }, response) {
  if (known.includes(method)) return false;
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  const problem = {
    type: "about:blank",
    title: "Method not allowed",
    status: 405,
    detail: "Nothing here answers this method.",
    code: "method_not_allowed",
    requestId: uuidv7(),
  };
  const headers = { "content-type": "application/problem+json", allow: known.join(", ") };
  response.writeHead(405, headers).end(JSON.stringify(problem));
  return true;
}
