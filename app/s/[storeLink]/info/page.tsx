import type { Metadata } from "next";
import { CartBar, CartLink } from "@/components/cart/cart-bar";
import { CartProvider } from "@/components/cart/cart-provider";
import { SlimCover } from "@/components/storefront/cover";
import { DeliveryTerms, Fact } from "@/components/storefront/facts";
import { JsonLd } from "@/components/storefront/json-ld";
import { infoMetadata } from "@/components/storefront/metadata";
import { named } from "@/components/storefront/named";
import { islandShopOf } from "@/components/storefront/shop";
import { storeThing } from "@/components/storefront/structured-data";
import { formatAddress } from "@/lib/address-text";
import { fill } from "@/lib/i18n/message";
import { formatMobile } from "@/lib/mobile-format";
import { cachedShopPictures } from "@/lib/previews/cache";
import { addToCart } from "../cart/actions";
import { NO_STORE, openShop } from "../open-shop";

export const ensureStatic = "navigation";
// Plain links lead here, and the framework is not to look for a shell of it.
export const instant = false;

export function generateStaticParams() {
  return [{ storeLink: NO_STORE }];
}

type Props = { params: Promise<{ storeLink: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await openShop((await params).storeLink, "/info");
  return infoMetadata(shop, await cachedShopPictures(shop.store.storeId));
}

/** Who sells, from where, on what terms. */
export default async function InfoPage({ params }: Props) {
  const shop = await openShop((await params).storeLink, "/info");
  const { store, texts, href, money } = shop;
  const t = texts.storefront;
  const address = formatAddress(store.address);
  return (
    <CartProvider shop={islandShopOf(shop)} addAction={addToCart}>
      <JsonLd things={[storeThing(store)]} />
      <SlimCover shop={shop} back={{ href: href(), label: t.backToShop }} cart={<CartLink />} />
      <main className="wrap about has-bar" id="main">
        <h1 {...named(store.name, store.locale)}>{store.name}</h1>
        {store.description
          .split(/\n+/)
          .filter(Boolean)
          .map((paragraph, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their order
            <p key={n} className="prose" {...named(paragraph, store.locale)}>
              {paragraph}
            </p>
          ))}
        <dl className="sheet ruled">
          <Fact label={t.info.orders}>{store.isOpen ? t.open : t.closedNote}</Fact>
          <Fact label={t.info.address}>
            <span {...named(address, store.locale)}>{address}</span>
          </Fact>
          <Fact label={t.facts.delivery}>
            <DeliveryTerms shop={shop} />
          </Fact>
          {store.minimumOrder > 0 && (
            <Fact label={t.facts.minimum}>
              {fill(t.delivery.minimum, { amount: money(store.minimumOrder) })}
            </Fact>
          )}
          <Fact label={t.facts.payment}>{store.upiId ? t.payment.codOrUpi : t.payment.cod}</Fact>
          {store.contactPhone && (
            <Fact label={t.facts.phone}>
              <a className="link num" href={`tel:${store.contactPhone}`} dir="ltr">
                {formatMobile(store.contactPhone)}
              </a>
            </Fact>
          )}
        </dl>
        <p className="about__go">
          <a className="btn btn--main" href={href()}>
            {t.goToShop}
          </a>
        </p>
      </main>
      <CartBar always />
    </CartProvider>
  );
}
