// @ts-check
import { beginPage, findPage, keepPage } from "./pages.mjs";
import { spoil } from "./tags.mjs";

const TAGS_HEADER = "x-next-cache-tags";

/** Next's `cacheHandler`: where rendered pages are kept, in memory and never on disk. */
export default class PageHandler {
  /** @param {string} key */
  async get(key) {
    const page = findPage(key);
    if (!page) {
      beginPage(key);
      return null;
    }
    return { value: page.value, lastModified: page.since, cacheControl: page.cacheControl };
  }

  /**
   * Keeps a page that is the same for everybody: one that was rendered for its request, as it is for
   * a POST, has the nonce of that request, and would stop everybody else's scripts.
   * @param {string} key
   * @param {any} value
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, value, { cacheControl }) {
    if (typeof value?.html === "string" && value.html.includes(' nonce="')) return;
    const tags = value?.headers?.[TAGS_HEADER];
    keepPage(key, { value, cacheControl, tags: typeof tags === "string" ? tags.split(",") : [] });
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    spoil([tags].flat());
  }

  resetRequestCache() {}
}
