// @ts-check
import { LRUCache } from "lru-cache";
import { isSpoilt, spoil } from "./tags.mjs";

/**
 * What Next hands over of a `'use cache'` read. `timestamp` is when the reading began, in ms.
 * @typedef {{ value: ReadableStream<Uint8Array>, tags: string[], timestamp: number,
 *   stale: number, expire: number, revalidate: number }} Entry
 * @typedef {{ entry: Omit<Entry, "value">, bytes: ArrayBuffer }} Kept
 */

const MAX_BYTES = 48 * 1024 * 1024;

/** @type {LRUCache<string, Kept>} */
const reads = new LRUCache({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ bytes }, key) => 500 + key.length + bytes.byteLength,
});

/** @type {Map<string, Promise<void>>} */
const underWay = new Map();

/** Next's `cacheHandlers.default`: where the results of `'use cache'` functions are kept. */
const readHandler = {
  /** @param {string} key @returns {Promise<Entry | undefined>} */
  async get(key) {
    await underWay.get(key);
    const kept = reads.get(key);
    if (!kept || isSpoilt(kept.entry.tags, kept.entry.timestamp)) return undefined;
    return { ...kept.entry, value: new Blob([kept.bytes]).stream() };
  },

  /** @param {string} key @param {Promise<Entry>} pending */
  async set(key, pending) {
    const keeping = pending.then(async ({ value, ...entry }) => {
      if (entry.expire === 0) return;
      const bytes = await new Response(value).arrayBuffer();
      reads.set(key, { entry, bytes });
    });
    const settled = keeping.catch(() => undefined);
    underWay.set(key, settled);
    await settled;
    if (underWay.get(key) === settled) underWay.delete(key);
  },

  async refreshTags() {},

  /** Soft tags are those of paths, which nothing here spoils. */
  async getExpiration() {
    return 0;
  },

  /** @param {string[]} tags */
  async updateTags(tags) {
    spoil(tags);
  },
};

export default readHandler;
