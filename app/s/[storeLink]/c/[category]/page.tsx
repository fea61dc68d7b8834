import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { BrowseSection } from "@/components/storefront/browse-section";
import { CategoryTabs } from "@/components/storefront/category-tabs";
import { ClosedNote } from "@/components/storefront/closed-note";
import { SlimCover } from "@/components/storefront/cover";
import { ShopFooter } from "@/components/storefront/footer";
import { JsonLd } from "@/components/storefront/json-ld";
import { categoryMetadata } from "@/components/storefront/metadata";
import { SearchForm } from "@/components/storefront/search-form";
import { islandShopOf } from "@/components/storefront/shop";
import { breadcrumbThing } from "@/components/storefront/structured-data";
import { readBrowse } from "@/lib/catalog/browse";
import { cachedCategories, cachedCategory } from "@/lib/catalog/cache";
import { cachedShopPictures } from "@/lib/previews/cache";
import { addToCart } from "../../cart/actions";
import { NO_STORE, openShop } from "../../open-shop";
import { loadMore } from "../../search/load-more";

export const ensureStatic = "navigation";
// Plain links lead here, and the framework is not to look for a shell of it.
export const instant = false;

export function generateStaticParams() {
  return [{ storeLink: NO_STORE, category: NO_STORE }];
}

type Props = { params: Promise<{ storeLink: string; category: string }> };

async function load({ params }: Pick<Props, "params">) {
  const { storeLink, category: slug } = await params;
  const shop = await openShop(storeLink, `/c/${slug}`);
  const category = await cachedCategory(shop.store.storeId, slug);
  if (!category) notFound();
  if (category.slug !== slug) permanentRedirect(shop.href(`/c/${category.slug}`));
  return { shop, category };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { shop, category } = await load(props);
  return categoryMetadata(shop, category, await cachedShopPictures(shop.store.storeId));
}

/** All of one category, the first page of it. */
export default async function CategoryPage(props: Props) {
  const { shop, category } = await load(props);
  const { store, texts, href } = shop;
  const categories = await cachedCategories(store.storeId);
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <JsonLd
        things={[breadcrumbThing(store, [{ name: category.name, path: `/c/${category.slug}` }])]}
      />
      <SlimCover
        shop={shop}
        back={{ href: href(), label: texts.storefront.backToShop }}
        cart={<CartLink />}
      />
      <div className="deck">
        <SearchForm shop={shop} />
      </div>
      {!store.isOpen && <ClosedNote shop={shop} />}
      <CategoryTabs
        shop={shop}
        categories={categories}
        current={category.slug}
        cart={<CartInTabs />}
      />
      <main className="sections has-bar" id="main">
        <BrowseSection
          shop={shop}
          title={category.name}
          total={category.productCount}
          browse={readBrowse({ in: category.slug })}
          products={category.data}
          nextCursor={category.nextCursor}
          load={loadMore}
        />
        <ShopFooter shop={shop} />
      </main>
      <CartBar />
    </CartProvider>
  );
}
