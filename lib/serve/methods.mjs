// @ts-check
import { refuse } from "./refuse.mjs";

const known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Refuses TRACE and whatever else nothing here has a use for: Next would answer with the page.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} requestId
 */
export function refuseMethod({ method = "" }, response, requestId) {
  if (known.includes(method)) return false;
  const allow = known.join(", ");
  return refuse(response, 405, "Nothing here answers this method.", requestId, { allow });
}
