// @ts-check
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { bestEncoding, encodings } from "./encode.mjs";

/** @type {Record<string, string>} */
const types = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".svg": "image/svg+xml",
};
const EFFORT = 9;
const PREFIX = "/_next/static/";

/**
 * The build's scripts and styles, encoded once each: Next would compress them for every visitor.
 * Their names hold a digest of what is in them, so that they never change.
 * @param {string} folder the build's `static` folder
 */
export function staticFiles(folder) {
  /** @type {Map<string, { type: string, read: () => Promise<ReturnType<typeof encodings>> }>} */
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const url = `${PREFIX}${path
      .slice(folder.length + 1)
      .split("\\")
      .join("/")}`;
    /** @type {ReturnType<typeof encodings> | undefined} */
    let made;
    const read = async () => {
      made ??= encodings(await readFile(path), EFFORT);
      return made;
    };
    files.set(url, { type, read });
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  return (request, response) => {
    if (request.method !== "GET" || !request.url?.startsWith(PREFIX)) return false;
    const file = files.get(decoded(request.url.replace(/\?.*$/, "")));
    if (!file) return false;
    void send(file, bestEncoding(request.headers["accept-encoding"]), response);
    return true;
  };
}

function decoded(/** @type {string} */ url) {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/**
 * @param {{ type: string, read: () => Promise<ReturnType<typeof encodings>> }} file
 * @param {import("./encode.mjs").Encoding} encoding
 * @param {import("node:http").ServerResponse} response
 */
async function send({ type, read }, encoding, response) {
  try {
    const bytes = await (await read())(encoding);
    response.setHeader("content-type", type);
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    response.setHeader("vary", "Accept-Encoding");
    response.setHeader("content-length", bytes.length);
    if (encoding !== "identity") response.setHeader("content-encoding", encoding);
    response.writeHead(200).end(bytes);
  } catch (error) {
    console.error("A file of the build cannot be read.", error);
    response.writeHead(500).end();
  }
}
