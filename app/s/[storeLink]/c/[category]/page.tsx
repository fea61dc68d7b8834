import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CartBar, CartInTabs, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { CategoryTabs } from "@/components/storefront/category-tabs";
import { ClosedNote } from "@/components/storefront/closed-note";
import { SlimCover } from "@/components/storefront/cover";
import { ShopFooter } from "@/components/storefront/footer";
import { JsonLd } from "@/components/storefront/json-ld";
import { categoryMetadata } from "@/components/storefront/metadata";
import { MoreLink } from "@/components/storefront/more-link";
import { RackSection } from "@/components/storefront/rack";
import { islandShopOf } from "@/components/storefront/shop";
import { breadcrumbThing } from "@/components/storefront/structured-data";
import { cachedCatalog, cachedCategory } from "@/lib/catalog/cache";
import { cachedShopPictures } from "@/lib/previews/cache";
import { addToCart } from "../../cart/actions";
import { NO_STORE, openShop } from "../../open-shop";

export const ensureStatic = "navigation";

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
  const { categories } = await cachedCatalog(store.storeId);
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
      {!store.isOpen && <ClosedNote shop={shop} />}
      <CategoryTabs
        shop={shop}
        categories={categories}
        current={category.slug}
        cart={<CartInTabs />}
      />
      <main className="sections has-bar" id="main">
        <RackSection
          shop={shop}
          title={category.name}
          heading="h1"
          total={category.productCount}
          products={category.data}
          first
          all={null}
        />
        <MoreLink
          shop={shop}
          href={href("/search")}
          query={{ in: category.slug, cursor: category.nextCursor }}
        />
        <ShopFooter shop={shop} />
      </main>
      <CartBar />
    </CartProvider>
  );
}
