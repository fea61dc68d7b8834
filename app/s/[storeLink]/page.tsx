import type { Metadata } from "next";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { CategoryIndex } from "@/components/storefront/category-index";
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
import { cachedShelves } from "@/lib/catalog/cache";
import { fill } from "@/lib/i18n/message";
import { cachedShopPictures } from "@/lib/previews/cache";
import { addToCart } from "./cart/actions";
import { NO_STORE, openShop } from "./open-shop";

export const ensureStatic = "navigation";
// Plain links lead here, and the framework is not to look for a shell of it.
export const instant = false;

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
  const categories = await cachedShelves(store.storeId, store.layout);
  const shelves = categories.filter(({ products }) => products.length > 0);
  const further = categories.filter(({ products }) => products.length === 0);
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
      <main className="sections shelves has-bar" id="main">
        {shelves.map(({ id, name, slug, productCount: total, products }, n) => (
          <RackSection
            key={id}
            id={slug}
            shop={shop}
            title={name}
            total={total}
            products={products}
            first={n === 0}
            lead={isLookbook && n === 0 && products.length % 4 === 1}
            all={
              total > products.length
                ? {
                    href: href(`/c/${slug}`),
                    label: fill(texts.storefront.categories.seeAllIn, { category: name }),
                  }
                : null
            }
          />
        ))}
        {further.length > 0 && <CategoryIndex shop={shop} categories={further} />}
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
