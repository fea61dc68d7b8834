import "server-only";
import { isId } from "@/lib/id-schema";
import { previewUrl } from "@/lib/media/url";
import {
  type ListedProduct,
  readCategories,
  readLargeStores,
  readPageStarts,
  readPartEnds,
  readProducts,
  readStoreChange,
  readStores,
} from "./queries";
import { sitemapIndex, urlLine, urlSet } from "./xml";

/** A sitemap holds at most 50,000 addresses; the first part also has the categories. */
const PRODUCTS_A_PART = 45_000;
const CATEGORIES = 4_900;
const ROWS_A_READ = 2_500;
/** Of the site's list: large enough for most sites to have one page. */
const STORES_A_PAGE = 5_000;

type Place = { storeId: string; url: string };

/** A whole document, or one that is written while it is read from the database. */
export type Sitemap = string | AsyncGenerator<string>;

/**
 * The pages of a store: its home, its categories and its active products. One with more than a
 * sitemap holds has a list of parts instead, which count from 1; null for a part that is not there.
 */
export async function findStoreSitemap(
  { storeId, url }: Place,
  part: number | null,
): Promise<Sitemap | null> {
  const ends = await readPartEnds(storeId, PRODUCTS_A_PART);
  if (part === null && ends.length > 0) return sitemapIndex(partUrls(url, ends.length + 1));
  const n = part ?? 1;
  if (n > ends.length + 1) return null;
  const after = n === 1 ? null : (ends[n - 2] ?? null);
  return pagesOf({ storeId, url }, n === 1, after);
}

async function* pagesOf(
  { storeId, url }: Place,
  isFirst: boolean,
  start: string | null,
): AsyncGenerator<string> {
  yield urlSet.start;
  if (isFirst) {
    const [changed, categories] = await Promise.all([
      readStoreChange(storeId),
      readCategories(storeId, CATEGORIES),
    ]);
    const newest = Math.max(Number(changed), ...categories.map((each) => Number(each.changed)));
    yield urlLine({ url, changed: new Date(newest) });
    yield urlLine({ url: `${url}/info`, changed });
    yield categories
      .map((each) => urlLine({ url: `${url}/c/${each.slug}`, changed: each.changed }))
      .join("");
  }
  const { origin } = new URL(url);
  const lineOf = ({ slug, changed, picture }: ListedProduct) =>
    urlLine({
      url: `${url}/p/${slug}`,
      changed,
      picture: picture && `${origin}${previewUrl(picture)}`,
    });
  let after = start;
  for (let left = PRODUCTS_A_PART; left > 0; ) {
    const rows = await readProducts(storeId, after, Math.min(left, ROWS_A_READ));
    yield rows.map(lineOf).join("");
    if (rows.length < ROWS_A_READ) break;
    after = rows.at(-1)?.id ?? null;
    left -= rows.length;
  }
  yield urlSet.end;
}

const partUrls = (url: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${url}/sitemap.xml?part=${n + 1}`);

/** The ids that the site's list of stores is cut at: each starts a page after the first. */
export function listPageStarts(): Promise<string[]> {
  return readPageStarts(STORES_A_PAGE);
}

/** In how many parts the sitemaps are of those stores that need several. */
export async function listLargeStores(): Promise<Record<string, number>> {
  const large = await readLargeStores(PRODUCTS_A_PART);
  const parts = large.map(async (storeId) => {
    const ends = await readPartEnds(storeId, PRODUCTS_A_PART);
    return [storeId, ends.length + 1] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

/**
 * One page of the list of all stores' sitemaps, from a store's id on; null for what is no id. A list
 * may not name another list, so the parts of a large store's stand in it one by one.
 */
export async function findSiteSitemap(
  origin: string,
  from: string | null,
  large: Readonly<Record<string, number>>,
): Promise<string | null> {
  if (from !== null && !isId(from)) return null;
  const stores = await readStores(from, STORES_A_PAGE);
  const urls = stores.flatMap(({ id, link }) => {
    const url = `${origin}/s/${link}`;
    const parts = large[id];
    return parts ? partUrls(url, parts) : [`${url}/sitemap.xml`];
  });
  return sitemapIndex(urls);
}
