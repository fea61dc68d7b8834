import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import type { Thumb, Thumbs } from "@/components/cart/option-field";
import { VariantPicker } from "@/components/cart/variant-picker";
import { ClosedNote } from "@/components/storefront/closed-note";
import { SlimCover } from "@/components/storefront/cover";
import { EachPrice } from "@/components/storefront/each-price";
import { ShopFooter } from "@/components/storefront/footer";
import { Gallery } from "@/components/storefront/gallery";
import { JsonLd } from "@/components/storefront/json-ld";
import { productMetadata } from "@/components/storefront/metadata";
import { named } from "@/components/storefront/named";
import { ProductFacts } from "@/components/storefront/product-facts";
import { ProductGone } from "@/components/storefront/product-gone";
import { RackSection } from "@/components/storefront/rack";
import { islandShopOf } from "@/components/storefront/shop";
import { breadcrumbThing, productThing } from "@/components/storefront/structured-data";
import { cachedCategories, cachedProduct, cachedSimilar } from "@/lib/catalog/cache";
import { picturesOf } from "@/lib/catalog/choose-variant";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/message";
import type { Image } from "@/lib/media/schema";
import { avifSrcset } from "@/lib/media/url";
import { addToCart } from "../../cart/actions";
import { NO_STORE, openShop } from "../../open-shop";

export const ensureStatic = "navigation";
// Plain links lead here, and the framework is not to look for a shell of it.
export const instant = false;

/** A whole row of a wide page. */
const SIMILAR = { shelf: 6, lookbook: 4 };

export function generateStaticParams() {
  return [{ storeLink: NO_STORE, product: NO_STORE }];
}

type Props = { params: Promise<{ storeLink: string; product: string }> };

async function load({ params }: Pick<Props, "params">) {
  const { storeLink, product: slug } = await params;
  const shop = await openShop(storeLink, `/p/${slug}`);
  const product = await cachedProduct(shop.store.storeId, slug);
  if (product && product.slug !== slug) permanentRedirect(shop.href(`/p/${product.slug}`));
  return { shop, product };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { shop, product } = await load(props);
  if (!product) {
    const { title } = shop.texts.storefront.product.gone;
    return { title: `${title} · ${shop.store.name}`, robots: { index: false } };
  }
  return productMetadata(shop, product);
}

/** One product: its pictures, its price, its choices, and more of its kind. */
export default async function ProductPage(props: Props) {
  const { shop, product } = await load(props);
  const { store, texts, href } = shop;
  if (!product) {
    return (
      <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
        <ProductGone shop={shop} cart={<CartLink />} />
      </CartProvider>
    );
  }
  const { name, description, category } = product;
  const [similar, categories] = await Promise.all([
    cachedSimilar(store.storeId, product.id, product.categoryId, SIMILAR[store.layout]),
    cachedCategories(store.storeId),
  ]);
  const kind = categories.find((each) => each.id === product.categoryId);
  const { id, mrp, salePrice, options, variants } = product;
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <JsonLd
        things={[
          productThing(store, product),
          breadcrumbThing(store, [
            ...(kind ? [{ name: kind.name, path: `/c/${kind.slug}` }] : []),
            { name, path: `/p/${product.slug}` },
          ]),
        ]}
      />
      <SlimCover
        shop={shop}
        back={{ href: href(), label: texts.storefront.backToShop }}
        cart={<CartLink />}
      />
      {!store.isOpen && <ClosedNote shop={shop} />}
      <main className="has-bar" id="main">
        <div className="product sections">
          <Gallery shop={shop} product={product} />
          <div className="buy">
            <div className="wrap">
              <h1 {...named(name, store.locale)}>{name}</h1>
              <VariantPicker
                product={{ id, name, mrp, salePrice, options, variants }}
                thumbs={thumbsOf(product)}
              />
              <EachPrice shop={shop} product={product} />
              <Prose text={description} locale={store.locale} />
              <ProductFacts shop={shop} product={product} />
            </div>
          </div>
        </div>
        {similar.products.length > 0 && (
          <div className="sections similar">
            <RackSection
              shop={shop}
              title={fill(texts.storefront.product.more, { category })}
              total={similar.total}
              products={similar.products}
              all={
                similar.total > similar.products.length + 1
                  ? {
                      href: href(`/c/${similar.categorySlug}`),
                      label: fill(texts.storefront.categories.seeAllIn, { category }),
                    }
                  : null
              }
            />
          </div>
        )}
        <ShopFooter shop={shop} />
      </main>
    </CartProvider>
  );
}

function Prose({ text, locale }: { text: string; locale: string }) {
  const paragraphs = text.split(/\n+/).filter(Boolean);
  return paragraphs.map((paragraph, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their order
    <p key={n} className="prose" {...named(paragraph, locale)}>
      {paragraph}
    </p>
  ));
}

/** The smallest picture of each value, for options whose values each have one. */
function thumbsOf({ options, variants, images }: StorefrontProduct): Thumbs {
  const thumbs: Record<string, Record<string, Thumb>> = {};
  for (const option of options) {
    const pictures = picturesOf(variants, option);
    if (!pictures) continue;
    const ofValues = Object.entries(pictures).flatMap(([value, imageId]) => {
      const image = images.find(({ id }) => id === imageId);
      return image ? [[value, smallest(image)] as const] : [];
    });
    thumbs[option.name] = Object.fromEntries(ofValues);
  }
  return thumbs;
}

function smallest(image: Image): Thumb {
  const first = (srcset: string) => srcset.split(/\s/)[0] ?? "";
  return { src: first(image.srcset) || image.url, avif: first(avifSrcset(image)) };
}
