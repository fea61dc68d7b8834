import type { Metadata } from "next";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { BrowseSection } from "@/components/storefront/browse-section";
import { CategoryTabs } from "@/components/storefront/category-tabs";
import { ClosedNote } from "@/components/storefront/closed-note";
import { SlimCover } from "@/components/storefront/cover";
import { ShopFooter } from "@/components/storefront/footer";
import { NothingFound } from "@/components/storefront/nothing-found";
import { SearchForm } from "@/components/storefront/search-form";
import { islandShopOf } from "@/components/storefront/shop";
import { type Browse, isFiltered, readBrowse } from "@/lib/catalog/browse";
import * as catalog from "@/lib/catalog/service";
import { AppError } from "@/lib/errors";
import { fill } from "@/lib/i18n/message";
import type { Storefront } from "@/lib/stores/schema";
import { addToCart } from "../cart/actions";
import { openShop } from "../open-shop";
import { browseShop } from "./browse-shop";
import { loadMore } from "./load-more";

export const instant = false;

type Props = {
  params: Promise<{ storeLink: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/search");
  const { q } = readBrowse(await searchParams);
  return {
    title: `${q || texts.storefront.search.heading} · ${store.name}`,
    robots: { index: false },
  };
}

/** What was looked for, and every list that is sorted, filtered or further down. */
export default async function SearchPage({ params, searchParams }: Props) {
  const shop = await openShop((await params).storeLink, "/search");
  const { texts, href, store } = shop;
  const { browse, page } = await read(store, readBrowse(await searchParams));
  const { categories, category, data } = page;
  const t = texts.storefront;
  const count = category ? category.productCount : sumOf(categories);
  const isWhole = !browse.q && !isFiltered(browse);
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <SlimCover shop={shop} back={{ href: href(), label: t.backToShop }} cart={<CartLink />} />
      {categories.length > 0 && (
        <div className="deck">
          <SearchForm shop={shop} query={browse.q} />
        </div>
      )}
      {!store.isOpen && <ClosedNote shop={shop} />}
      {categories.length > 0 && (
        <CategoryTabs
          shop={shop}
          categories={categories}
          current={category?.slug ?? ""}
          cart={<CartInTabs />}
        />
      )}
      <main className="sections has-bar" id="main">
        {(data.length > 0 || isFiltered(browse)) && (
          <BrowseSection
            shop={shop}
            title={
              browse.q
                ? fill(t.search.resultsFor, { query: browse.q })
                : (category?.name ?? t.search.everything)
            }
            total={isWhole ? count : undefined}
            note={page.isRespelt && data.length > 0 ? t.search.respelt : undefined}
            browse={browse}
            products={data}
            nextCursor={page.nextCursor}
            load={loadMore}
          />
        )}
        {data.length === 0 && (
          <NothingFound
            shop={shop}
            browse={browse}
            categories={categories}
            word={await findWord(store.storeId, browse)}
          />
        )}
        <ShopFooter shop={shop} />
      </main>
      <CartBar />
    </CartProvider>
  );
}

const sumOf = (categories: readonly { productCount: number }[]) =>
  categories.reduce((sum, { productCount }) => sum + productCount, 0);

/** From its start, when the address has a cursor of another list, or of one of long ago. */
async function read(store: Storefront, browse: Browse) {
  try {
    return { browse, page: await browseShop(store, browse) };
  } catch (error) {
    const isRefused = error instanceof AppError && error.code === "invalid_input";
    if (!isRefused || browse.cursor === null) throw error;
    const fromStart = { ...browse, cursor: null };
    return { browse: fromStart, page: await browseShop(store, fromStart) };
  }
}

const MOST_TRIED = 4;

/** Of several words that are not found together, one that is found by itself. */
async function findWord(storeId: string, { q }: Browse): Promise<string | null> {
  const words = q.split(/\s+/);
  if (words.length < 2) return null;
  for (const word of words.slice(0, MOST_TRIED)) {
    const { data } = await catalog.searchCatalog(storeId, { q: word, limit: 1 });
    if (data.length > 0) return word;
  }
  return null;
}
