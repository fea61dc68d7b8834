import type { Metadata } from "next";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { CategoryTabs } from "@/components/storefront/category-tabs";
import { ClosedNote } from "@/components/storefront/closed-note";
import { ShopCover } from "@/components/storefront/cover";
import { ShopFacts } from "@/components/storefront/facts";
import { ShopFooter } from "@/components/storefront/footer";
import { JsonLd } from "@/components/storefront/json-ld";
import { homeMetadata } from "@/components/storefront/metadata";
import { RackSection } from "@/components/storefront/rack";
import { SearchForm } from "@/components/storefront/search-form";
import { islandShopOf } from "@/components/storefront/shop";
import { StateScreen } from "@/components/storefront/state-screen";
import { storeThing } from "@/components/storefront/structured-data";
import { cachedCatalog } from "@/lib/catalog/cache";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/message";
import { cachedShopPictures } from "@/lib/previews/cache";
import { addToCart } from "./cart/actions";
import { NO_STORE, openShop } from "./open-shop";

export const ensureStatic = "navigation";

export function generateStaticParams() {
  return [{ storeLink: NO_STORE }];
}

type Props = { params: Promise<{ storeLink: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await openShop((await params).storeLink);
  return homeMetadata(shop, await cachedShopPictures(shop.store.storeId));
}

/** A store's first page: who it is, and its goods by category, the fullest category first. */
export default async function StorePage({ params }: Props) {
  const shop = await openShop((await params).storeLink);
  const { store, texts, href } = shop;
  const { categories } = await cachedCatalog(store.storeId);
  const productCount = categories.reduce((sum, category) => sum + category.productCount, 0);
  const isLookbook = store.layout === "lookbook";

  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <JsonLd things={[storeThing(store)]} />
      <ShopCover shop={shop} cart={<CartLink />} />
      <div className="deck">
        <div className="deck__in">
          <ShopFacts shop={shop} />
          {productCount > 0 && <SearchForm shop={shop} productCount={productCount} />}
        </div>
      </div>
      {!store.isOpen && <ClosedNote shop={shop} />}
      {categories.length > 0 && (
        <CategoryTabs shop={shop} categories={categories} cart={<CartInTabs />} />
      )}
      <main className="sections has-bar" id="main">
        {categories.map(({ id, name, slug, productCount: total, products }, n) => {
          const shown = shelfOf(products, eagerCount(categories.length, isLookbook, n));
          return (
            <RackSection
              key={id}
              id={slug}
              shop={shop}
              title={name}
              total={total}
              products={shown}
              first={n === 0}
              lead={isLookbook && n === 0 && shown.length === 5}
              all={
                total > shown.length
                  ? {
                      href: href(`/c/${slug}`),
                      label: fill(texts.storefront.categories.seeAllIn, { category: name }),
                    }
                  : null
              }
            />
          );
        })}
        {categories.length === 0 && (
          <StateScreen
            drawing="shelf"
            title={texts.storefront.empty.title}
            body={texts.storefront.empty.body}
            heading="h2"
          />
        )}
        <ShopFooter shop={shop} />
      </main>
      <CartBar />
    </CartProvider>
  );
}

/** What stands in front: what can be bought, in its order, before what is sold out. */
function shelfOf(products: readonly StorefrontProduct[], count: number) {
  const inStock = products.filter(({ soldOut }) => !soldOut);
  return [...inStock, ...products.filter(({ soldOut }) => soldOut)].slice(0, count);
}

/** How many of a category stand on the first page: whole rows, more when there are few categories. */
function eagerCount(categoryCount: number, isLookbook: boolean, n: number): number {
  if (isLookbook) return n === 0 ? 5 : categoryCount > 2 ? 4 : 8;
  return categoryCount > 2 ? 6 : 12;
}
