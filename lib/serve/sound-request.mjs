// @ts-check
import { uuidv7 } from "uuidv7";

/** What Next's own pages ask each other with. */
const ofPages = /^(rsc$|next-|x-nextjs-|x-middleware-)/;

/**
 * Refuses an address that cannot be decoded, on which Next would fail, and takes from a call to the
 * API what means something for pages only: one with `RSC` would be answered with a redirect.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} whether it is answered
 */
export function refuseUnsound(request, response) {
  const { url = "", headers } = request;
  if (url.startsWith("/api/")) {
    for (const name of Object.keys(headers)) if (ofPages.test(name)) delete headers[name];
  }
  if (isDecodable(url)) return false;
  const requestId = uuidv7();
  const problem = {
    type: "about:blank",
    title: "Invalid input",
    status: 400,
    detail: "This address cannot be read.",
    code: "invalid_input",
    requestId,
  };
  const about = { "content-type": "application/problem+json", "x-request-id": requestId };
  response.writeHead(400, about).end(JSON.stringify(problem));
  return true;
}

/** The path alone: what a query may hold is for its reader to say. */
function isDecodable(/** @type {string} */ url) {
  const [path = ""] = url.split("?", 1);
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
