/** The names under which pages cache what they read, and the one place that says what a write spoils. */
export type CacheTag = `store:${string}` | `link:${string}` | `catalog:${string}`;

export const cacheTags = {
  /** A store's own facts: name, address, settings. */
  store: (storeId: string): CacheTag => `store:${storeId}`,
  /** What a link leads to, also when it leads nowhere. */
  link: (link: string): CacheTag => `link:${link}`,
  /** Products, prices, stock and categories of a store. */
  catalog: (storeId: string): CacheTag => `catalog:${storeId}`,
};

/** For writes that no cached page shows; an order's own change of stock tells the pages itself. */
export const nothingCached = (): CacheTag[] => [];
