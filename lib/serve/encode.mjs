// @ts-check
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @typedef {"br" | "gzip" | "identity"} Encoding */

/**
 * The best encoding that a client takes.
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 * @returns {Encoding}
 */
export function bestEncoding(accepted) {
  const taken = String(accepted ?? "")
    .split(",")
    .map((each) => each.trim().toLowerCase())
    .filter((each) => !/;\s*q=0(\.0*)?$/.test(each))
    .map((each) => each.replace(/\s*;.*$/, ""));
  return taken.includes("br") ? "br" : taken.includes("gzip") ? "gzip" : "identity";
}

/**
 * The ETag of a content, in whatever encoding it is sent.
 * @param {string | Buffer} content
 */
export function contentEtag(content) {
  return `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
}

/**
 * Bytes that are sent many times, encoded once for each encoding.
 * @param {Buffer} bytes
 * @param {number} effort brotli's, 0 to 11
 */
export function encodings(bytes, effort) {
  /** @type {Map<Encoding, Promise<Buffer>>} */
  const made = new Map();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const make = {
    br: () => brotli(bytes, { params }),
    gzip: () => zip(bytes, { level: 6 }),
    identity: async () => bytes,
  };
  /** @param {Encoding} encoding */
  return (encoding) => {
    const known = made.get(encoding);
    if (known) return known;
    const making = make[encoding]();
    made.set(encoding, making);
    return making;
  };
}
