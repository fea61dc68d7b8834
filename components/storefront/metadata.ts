import type { Metadata } from "next";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/message";
import { type Card, versionOf } from "@/lib/previews/card";
import { iconVersion } from "@/lib/previews/icon";
import type { Storefront } from "@/lib/stores/schema";
import { hasPrices, productCardOf, shopCardOf, storeIcon } from "./cards";
import type { Shop } from "./shop";

/** What results and previews show of a description, in characters. */
const SNIPPET = 160;

/** A store's home. `pictures` are the JPEGs of some of its goods. */
export function homeMetadata(shop: Shop, pictures: string[]): Metadata {
  const { name, description } = shop.store;
  return listed(shop, {
    title: name,
    description: snippetOf(description, SNIPPET) || aboutShop(shop),
    card: shopCardOf(shop.store, pictures),
  });
}

export function infoMetadata(shop: Shop, pictures: string[]): Metadata {
  const { store, texts } = shop;
  return listed(shop, {
    title: `${texts.storefront.info.title} · ${store.name}`,
    description: fill(texts.found.about, { name: store.name }),
    path: "/info",
    card: shopCardOf(store, pictures),
  });
}

export function categoryMetadata(
  shop: Shop,
  { name, slug }: { name: string; slug: string },
  pictures: string[],
): Metadata {
  const { store, texts } = shop;
  return listed(shop, {
    title: `${name} · ${store.name}`,
    description: fill(texts.found.category, {
      category: name,
      name: store.name,
      payment: paymentOf(shop),
    }),
    path: `/c/${slug}`,
    card: shopCardOf(store, pictures),
  });
}

export function productMetadata(shop: Shop, product: StorefrontProduct): Metadata {
  const { store, texts, money } = shop;
  const { name, slug, salePrice } = product;
  const text = hasPrices(product) ? texts.found.productFrom : texts.found.product;
  const values = {
    product: name,
    price: money(salePrice),
    name: store.name,
    payment: paymentOf(shop),
  };
  return listed(shop, {
    title: `${name} · ${store.name}`,
    description: snippetOf(product.description, SNIPPET) || fill(text, values),
    path: `/p/${slug}`,
    card: productCardOf(store, product),
    picture: `/p/${slug}/og.jpg`,
  });
}

/** What all pages of a store share: its icons and its name on a home screen. */
export function storeMetadata(store: Storefront): Metadata {
  const home = `/s/${store.link}`;
  const version = iconVersion(storeIcon(store));
  const icon = (size: number) => `${home}/icons/${size}.png?v=${version}`;
  return {
    applicationName: store.name,
    manifest: `${home}/manifest.webmanifest`,
    icons: {
      icon: [32, 192].map((size) => ({
        url: icon(size),
        sizes: `${size}x${size}`,
        type: "image/png",
      })),
      apple: { url: icon(180), sizes: "180x180" },
    },
    formatDetection: { telephone: false },
  };
}

type Listed = {
  title: string;
  description: string;
  path?: string;
  card: Card;
  /** The path of the card's picture; the store's own when left out. */
  picture?: string;
};

/** A page that search engines may list and apps preview. */
function listed(
  { store }: Shop,
  { title, description, path = "", card, picture = "/og.jpg" }: Listed,
): Metadata {
  const url = `${store.url}${path}`;
  const image = {
    url: `${store.url}${picture}?v=${versionOf(card)}`,
    width: 1200,
    height: 630,
    alt: card.name,
    type: "image/jpeg",
  };
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "website",
      siteName: store.name,
      locale: store.locale.replace("-", "_"),
      title: card.name,
      description,
      url,
      images: [image],
    },
    twitter: {
      card: "summary_large_image",
      title: card.name,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
  };
}

function aboutShop(shop: Shop): string {
  const { store, texts } = shop;
  const { city } = store.address;
  const values = { name: store.name, payment: paymentOf(shop) };
  return city
    ? fill(texts.found.storeIn, { ...values, place: city })
    : fill(texts.found.store, values);
}

function paymentOf({ store, texts }: Shop): string {
  const { payment } = texts.storefront;
  return store.upiId ? payment.codOrUpi : payment.cod;
}

/** The beginning of a text on one line, cut between words where that can be. */
export function snippetOf(text: string, max: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (letters.length <= max) return line;
  const start = letters.slice(0, max - 1).join("");
  const end = start.lastIndexOf(" ");
  return `${end > start.length / 2 ? start.slice(0, end) : start}…`;
}
