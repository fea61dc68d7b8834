import { createHash } from "node:crypto";

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
  /** Stands on the parcel where there is no picture. */
  letter: string;
  shop: string;
  accent: string;
  price: string;
  mrp: string | null;
  saving: string | null;
  soldOut: string | null;
  picture: string | null;
};

export type Card = ShopCard | ProductCard;

/** Counts up when the same card is drawn otherwise, so that previews out there are fetched again. */
const DRAWING = 1;

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
