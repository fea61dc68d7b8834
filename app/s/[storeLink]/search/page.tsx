import type { Metadata } from "next";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { CategoryTabs } from "@/components/storefront/category-tabs";
import { SlimCover } from "@/components/storefront/cover";
import { MoreLink } from "@/components/storefront/more-link";
import { Rack } from "@/components/storefront/rack";
import { SearchForm } from "@/components/storefront/search-form";
import { islandShopOf, type Shop } from "@/components/storefront/shop";
import { StateScreen } from "@/components/storefront/state-screen";
import { cachedCategories } from "@/lib/catalog/cache";
import * as catalog from "@/lib/catalog/service";
import { AppError } from "@/lib/errors";
import { fill } from "@/lib/i18n/message";
import { addToCart } from "../cart/actions";
import { openShop } from "../open-shop";

export const instant = false;

const PAGE = 24;
const MAX_QUERY = 200;

type Props = {
  params: Promise<{ storeLink: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store, texts } = await openShop((await params).storeLink, "/search");
  return { title: `${texts.storefront.search.heading} · ${store.name}`, robots: { index: false } };
}

const textOf = (value: string | string[] | undefined) =>
  typeof value === "string" ? value.trim().slice(0, MAX_QUERY) : "";

/** What was looked for, and the later pages of a category; unknown parameters are ignored. */
export default async function SearchPage({ params, searchParams }: Props) {
  const shop = await openShop((await params).storeLink, "/search");
  const { texts, href, store } = shop;
  const sent = await searchParams;
  const query = textOf(sent.q);
  const categories = await cachedCategories(store.storeId);
  const category = categories.find(({ slug }) => slug === sent.in);
  const page = await find(store.storeId, query, category?.id, sent.cursor);
  const t = texts.storefront;
  const heading = query
    ? fill(t.search.resultsFor, { query })
    : (category?.name ?? t.search.heading);
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <SlimCover
        shop={shop}
        back={{ href: category ? href(`/c/${category.slug}`) : href(), label: t.backToShop }}
        cart={<CartLink />}
      />
      <div className="deck">
        <SearchForm shop={shop} query={query} />
      </div>
      <CategoryTabs
        shop={shop}
        categories={categories}
        current={category?.slug ?? ""}
        cart={<CartInTabs />}
      />
      <main className="sections has-bar" id="main">
        {page && page.data.length > 0 ? (
          <section className="section">
            <div className="section__head">
              <h1>{heading}</h1>
            </div>
            <Rack shop={shop} products={page.data} first itemHeading="h2" />
          </section>
        ) : (
          <NothingFound shop={shop} query={query} />
        )}
        <MoreLink
          shop={shop}
          href={href("/search")}
          query={{ q: query, in: category?.slug, cursor: page?.nextCursor }}
        />
      </main>
      <CartBar />
    </CartProvider>
  );
}

/** Null when nothing was asked for, or what was asked cannot be (an old cursor, odd characters). */
async function find(
  storeId: string,
  q: string,
  category: string | undefined,
  cursor: string | string[] | undefined,
) {
  if (!q && !category) return null;
  try {
    return await catalog.listCatalog(storeId, {
      limit: PAGE,
      ...(q && { q }),
      ...(category && { category }),
      ...(typeof cursor === "string" && { cursor }),
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_input") return null;
    throw error;
  }
}

function NothingFound({ shop, query }: { shop: Shop; query: string }) {
  const { store, texts, href } = shop;
  const t = texts.storefront.noMatch;
  return (
    <div className="states">
      <StateScreen
        drawing="shelf"
        title={query ? fill(t.title, { query }) : t.blankTitle}
        body={query ? t.body : t.blankBody}
      >
        <a className="btn btn--main" href={href()}>
          {t.all}
        </a>
        {store.contactPhone && (
          <a className="btn btn--line" href={`tel:${store.contactPhone}`}>
            {t.ask}
          </a>
        )}
      </StateScreen>
    </div>
  );
}
