// @ts-check
import { LRUCache } from "lru-cache";
import { contentEtag, encodings } from "../serve/encode.mjs";
import { isSpoilt } from "./tags.mjs";

/**
 * An answer that is the same for everybody, ready to be sent; `since` is when its reading began.
 * @typedef {{ status: number, headers: [string, string][], etag: string, bytes: number,
 *   body: ReturnType<typeof encodings>, tags: readonly string[], since: number }} KeptAnswer
 */

const MAX_BYTES = 64 * 1024 * 1024;
const BROTLI_EFFORT = 5;

const held = /** @type {{ sokoAnswers?: LRUCache<string, KeptAnswer> }} */ (globalThis);

/** @returns {LRUCache<string, KeptAnswer>} */
function answers() {
  held.sokoAnswers ??= new LRUCache({
    maxSize: MAX_BYTES,
    // The bytes themselves, and what they are compressed to.
    sizeCalculation: ({ bytes }, path) => 1_000 + path.length + 2 * bytes,
  });
  return held.sokoAnswers;
}

/**
 * The answer under a path while everything that it tells still stands.
 * @param {string} path
 */
export function findAnswer(path) {
  const answer = answers().get(path);
  return answer && !isSpoilt(answer.tags, answer.since) ? answer : null;
}

/**
 * @param {string} path
 * @param {Pick<KeptAnswer, "status" | "headers" | "tags" | "since"> & { bytes: Buffer }} made
 * @returns {KeptAnswer}
 */
export function keepAnswer(path, { bytes, ...made }) {
  const about = { etag: contentEtag(bytes), bytes: bytes.length };
  const answer = { ...made, ...about, body: encodings(bytes, BROTLI_EFFORT) };
  answers().set(path, answer);
  return answer;
}
