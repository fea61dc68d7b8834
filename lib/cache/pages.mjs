// @ts-check
import { LRUCache } from "lru-cache";
import { isSpoilt, now } from "./tags.mjs";

/**
 * A rendered answer as Next hands it over. `since` is when its reading began, in ms: what changes
 * while a page is rendered spoils the page.
 * @typedef {{ value: any, tags: string[], since: number, cacheControl: unknown }} Page
 */

/** Bytes of pages kept, and apart from them of answers other than 200, which anyone can provoke. */
const MAX_BYTES = 96 * 1024 * 1024;
const MAX_REFUSAL_BYTES = 4 * 1024 * 1024;
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
const MAX_UNDER_WAY = 5_000;

const held = /** @type {{ sokoPages?: ReturnType<typeof create> }} */ (globalThis);

function create() {
  const kept = (/** @type {number} */ maxSize) =>
    /** @type {LRUCache<string, Page>} */ (new LRUCache({ maxSize, sizeCalculation: sizeOf }));
  return {
    pages: kept(MAX_BYTES),
    refusals: kept(MAX_REFUSAL_BYTES),
    /** When the first reading for a page that is not there yet began. */
    underWay: /** @type {LRUCache<string, number>} */ (new LRUCache({ max: MAX_UNDER_WAY })),
  };
}

const all = () => {
  held.sokoPages ??= create();
  return held.sokoPages;
};

/** Strings hold up to two bytes a character, and the server keeps compressed copies beside them. */
function sizeOf(/** @type {Page} */ { value }) {
  const html = typeof value?.html === "string" ? value.html.length * 2 : 0;
  return 1_000 + html + (value?.rscData?.length ?? 0) + (value?.body?.length ?? 0);
}

/**
 * The page under a key while everything that it shows still stands.
 * @param {string} key
 */
export function findPage(key) {
  const { pages, refusals } = all();
  const page = pages.get(key) ?? refusals.get(key);
  if (!page) return null;
  const isOld = now() - page.since > MAX_AGE_MS;
  return isOld || isSpoilt(page.tags, page.since) ? null : page;
}

/**
 * To be said when a page is looked up in vain, since it is then rendered.
 * @param {string} key
 */
export function beginPage(key) {
  const { underWay } = all();
  if (!underWay.has(key)) underWay.set(key, now());
}

/**
 * @param {string} key
 * @param {Pick<Page, "value" | "tags" | "cacheControl">} rendered
 */
export function keepPage(key, rendered) {
  const { pages, refusals, underWay } = all();
  const page = { ...rendered, since: underWay.get(key) ?? now() };
  underWay.delete(key);
  const isRefusal = (rendered.value?.status ?? 200) !== 200;
  (isRefusal ? pages : refusals).delete(key);
  (isRefusal ? refusals : pages).set(key, page);
}
