// @ts-check
// The app in production: Next, and before it what needs no rendering.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { Server } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import next from "next";
import { mayBePage } from "../http/security-headers.mjs";
import { addressOf } from "./address.mjs";
import { answerKept } from "./answers.mjs";
import { app as soko } from "./app.mjs";
import { refuseBody } from "./bodies.mjs";
import { guardConsole } from "./console.mjs";
import { judgePage } from "./failures.mjs";
import { staticFiles } from "./files.mjs";
import { allowInlineData } from "./inline-scripts.mjs";
import { counter, mostFrom } from "./limits.mjs";
import { refuseMethod } from "./methods.mjs";
import { isForeignChange } from "./origin.mjs";
import { answerKeptPage, answerPage, answerStandIn, isStorefrontPage } from "./pages.mjs";
import { answerPicture } from "./pictures.mjs";
import { answerBroken } from "./raw-errors.mjs";
import { prepare, receive } from "./receive.mjs";
import { refuse } from "./refuse.mjs";
import { siteOf } from "./site.mjs";
import { normalizeTarget } from "./target.mjs";
import { during } from "./visit.mjs";

const DRAIN_MS = 15_000;
/** How long a connection that stands idle at the end is still kept. */
const LINGER_MS = 1_000;
/** An idle connection, one whose headers do not come, and the longest upload on a thin line. */
const options = {
  keepAliveTimeout: 30_000,
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  // Refused below, with all that an answer says.
  requireHostHeader: false,
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: { port: { type: "string", default: "3000" }, hostname: { type: "string" } },
});
const { hostname } = values;
const port = Number(values.port);

/** @type {(request: object, response: object, then: () => void) => void} */
const compressed = createRequire(import.meta.url)("compression")();
// Next would listen for upgrades on the server that it finds, and end each: nothing here upgrades.
const httpServer = createServer();
const app = next({ dev: false, dir: root, port, httpServer, ...(hostname && { hostname }) });
const handle = app.getRequestHandler();
await app.prepare();
const answerFile = staticFiles(join(root, ".next/static"));

guardConsole();
const site = siteOf(process.env);
const count = counter();

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/** What no page and no handler has to judge. @returns {boolean} whether it is answered */
function refuseEarly(
  /** @type {Request} */ request,
  /** @type {Response} */ response,
  /** @type {string} */ id,
) {
  if (refuseMethod(request, response, id)) return true;
  const isNamed = request.httpVersion === "1.0" || request.headers.host !== undefined;
  if (!isNamed || !normalizeTarget(request)) {
    return refuse(response, 400, "This is no address here.", id);
  }
  if (request.url?.startsWith("/_next/image")) {
    return refuse(response, 400, "Pictures are not made to order here; see /media.", id);
  }
  // The API knows which of its calls stand on a cookie, and answers other sites to the rest.
  if (!request.url?.startsWith("/api/v1/") && isForeignChange(request, site)) {
    return refuse(response, 403, "This came from another site.", id);
  }
  return false;
}

async function answer(
  /** @type {Request} */ request,
  /** @type {Response} */ response,
  /** @type {import("./visit.mjs").Visit} */ { id, address },
) {
  if (await answerPicture(request, response)) return;
  const wait = count(address, mostFrom(address, site));
  if (wait > 0) {
    const detail = "Too many requests from one address. Wait a little.";
    return void refuse(response, 429, detail, id, { "retry-after": String(wait) });
  }
  if (refuseBody(request, response, id)) return;
  const ask = () => {
    if (mayBePage(request.url ?? "")) judgePage(response);
    void handle(request, response);
  };
  if (await answerStandIn(request, response)) return;
  prepare(request, response, site, isStorefrontPage(request));
  if (answerPage(request, response, ask)) return;
  compressed(request, response, () => {
    allowInlineData(response);
    ask();
  });
}

let isEnding = false;
const server = createServer(options, (request, response) => {
  if (isEnding) response.shouldKeepAlive = false;
  const id = receive(request, response, site);
  if (refuseEarly(request, response, id)) return;
  if (answerFile(request, response) || answerKept(request, response)) return;
  if (answerKeptPage(request, response)) return;
  const visit = { id, address: addressOf(request, site.hops) };
  during(visit, () => answer(request, response, visit)).catch((error) => {
    during(visit, () => console.error("A request could not be answered.", error));
    response.destroy();
  });
});
server.on("clientError", (error, socket) => answerBroken(error, socket, site));
server.listen(port, hostname);

/** What was accepted is answered, then the process ends. */
function end(/** @type {NodeJS.Signals} */ signal) {
  if (isEnding) return;
  isEnding = true;
  const code = signal === "SIGINT" ? 130 : 143;
  setTimeout(() => process.exit(code), DRAIN_MS).unref();
  const finished = soko()?.finish?.();
  const leave = async () => {
    await finished;
    await app.close();
    process.exit(code);
  };
  // First what has arrived is taken in. Those who have a connection then learn with their next
  // answer that it ends: closed at once, it would meet requests that are on their way.
  setImmediate(() => Server.prototype.close.call(server, () => void leave()));
  setInterval(() => server.closeIdleConnections(), LINGER_MS);
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
