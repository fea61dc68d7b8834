import { createHash } from "node:crypto";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatMoney, percentOff } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { previewBeside } from "@/lib/media/url";
import type { Storefront } from "@/lib/stores/schema";

/** What a link preview shows, as it is drawn: its version and its picture follow from this alone. */
export type ShopCard = {
  kind: "shop";
  name: string;
  /** Where the shop is, and how one pays. */
  lines: string[];
  accent: string;
  /** Addresses of the JPEGs of some of its goods. */
  pictures: string[];
};

export type ProductCard = {
  kind: "product";
  name: string;
  shop: string;
  accent: string;
  price: string;
  mrp: string | null;
  /** The saving, or that it is sold out. */
  tag: string | null;
  picture: string | null;
};

export type Card = ShopCard | ProductCard;

/** Counts up when the same card is drawn otherwise, so that previews out there are fetched again. */
const DRAWING = 1;

export function shopCardOf(store: Storefront, pictures: string[]): ShopCard {
  const { payment } = getDictionary(store.locale).storefront;
  const { city, state } = store.address;
  const place = [city, state].filter(Boolean).join(", ");
  const pay = store.upiId ? payment.codOrUpi : payment.cod;
  const lines = [place, pay].filter(Boolean);
  return { kind: "shop", name: store.name, lines, accent: store.accent, pictures };
}

export function productCardOf(store: Storefront, product: StorefrontProduct): ProductCard {
  const { common, storefront } = getDictionary(store.locale);
  const money = (amount: number) => formatMoney(amount, store.currency, store.locale);
  const { name, mrp, salePrice, soldOut, image, variants } = product;
  const percent = percentOff(mrp, salePrice);
  const saving = percent ? fill(common.price.off, { percent }) : null;
  const isFrom = variants.some((variant) => variant.salePrice !== salePrice);
  return {
    kind: "product",
    name,
    shop: store.name,
    accent: store.accent,
    price: isFrom ? fill(storefront.item.from, { price: money(salePrice) }) : money(salePrice),
    mrp: mrp > salePrice && !isFrom ? money(mrp) : null,
    tag: soldOut ? storefront.item.soldOut : saving,
    picture: image && previewBeside(image.url),
  };
}

/** The card's fingerprint, in 64 hex digits. */
export function hashOf(card: Card): string {
  return createHash("sha256")
    .update(JSON.stringify([DRAWING, card]))
    .digest("hex");
}

/** What stands behind `?v=` in a preview's address: apps keep a preview for as long as it is the same. */
export function versionOf(card: Card): string {
  return hashOf(card).slice(0, 12);
}
