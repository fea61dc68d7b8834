// @ts-check
// The app in production: Next, and before it what needs no rendering.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import next from "next";
import { answerKept } from "./answers.mjs";
import { staticFiles } from "./files.mjs";
import { refuseMethod } from "./methods.mjs";
import { answerPage } from "./pages.mjs";
import { answerPicture } from "./pictures.mjs";
import { refuseUnsound } from "./sound-request.mjs";

const DRAIN_MS = 15_000;
const KEEP_ALIVE_MS = 30_000;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: { port: { type: "string", default: "3000" }, hostname: { type: "string" } },
});
const { hostname } = values;
const port = Number(values.port);

/** @type {(request: object, response: object, then: () => void) => void} */
const compressed = createRequire(import.meta.url)("compression")();
const app = next({ dev: false, dir: root, port, ...(hostname && { hostname }) });
const handle = app.getRequestHandler();
await app.prepare();
const answerFile = staticFiles(join(root, ".next/static"));

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(request, response) {
  const ask = () => void handle(request, response);
  if (await answerPicture(request, response)) return;
  if (!(await answerPage(request, response, ask))) compressed(request, response, ask);
}

let isEnding = false;
const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
  if (isEnding) response.shouldKeepAlive = false;
  if (refuseMethod(request, response) || refuseUnsound(request, response)) return;
  if (answerFile(request, response) || answerKept(request, response)) return;
  answer(request, response).catch((error) => {
    console.error("A request could not be answered.", error);
    response.destroy();
  });
});
server.listen(port, hostname);

/** What was accepted is answered, then the process ends. */
function end(/** @type {NodeJS.Signals} */ signal) {
  if (isEnding) return;
  isEnding = true;
  const code = signal === "SIGINT" ? 130 : 143;
  setTimeout(() => process.exit(code), DRAIN_MS).unref();
  server.close(async () => {
    await app.close();
    process.exit(code);
  });
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
