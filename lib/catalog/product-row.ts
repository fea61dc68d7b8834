import { etagOf } from "@/lib/etag";
import { type KeptImage, presentImage } from "@/lib/media/url";
import type { Product, StorefrontProduct, StorefrontVariant, Variant } from "./schema";

export type VariantRow = {
  id: string;
  options: Record<string, string>;
  mrp: number;
  salePrice: number;
  /** Null: not counted. */
  stock: number | null;
  sku: string | null;
  mediaId: string | null;
};

/** What a product's buyers need of it; variants are the live ones, in order, at least one. */
export type ListedRow = {
  id: string;
  name: string;
  slug: string;
  description: string;
  categoryId: string;
  category: string;
  options: { name: string; values: string[] }[];
  variants: VariantRow[];
  images: KeptImage[];
};

export type ProductRow = ListedRow & {
  storeId: string;
  status: "active" | "draft" | "archived";
  isCategoryHidden: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

/** Buyers are told how many are left from here down. */
export const FEW_LEFT = 3;

/** What buyers are shown of a stock: 0 to 3, or 4 for more and for one that is not counted. */
export const shownStock = (stock: number | null) => Math.min(stock ?? FEW_LEFT + 1, FEW_LEFT + 1);

/** A product as its seller sees it. */
export function presentProduct(row: ProductRow): Product {
  const { mrp, salePrice } = cheapest(row.variants);
  const images = row.images.map(presentImage);
  const plain = row.options.length === 0;
  return {
    id: row.id,
    storeId: row.storeId,
    name: row.name,
    slug: row.slug,
    description: row.description,
    category: row.category,
    categoryId: row.categoryId,
    isCategoryHidden: row.isCategoryHidden,
    status: row.status,
    mrp,
    salePrice,
    stock: stockOf(row.variants),
    sku: plain ? (row.variants[0]?.sku ?? null) : null,
    image: images[0] ?? null,
    images,
    options: row.options,
    variants: row.variants.map((variant) => presentVariant(variant, row)),
    etag: etagOf(row.version),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function presentVariant(variant: VariantRow, row: ListedRow): Variant {
  const { id, mrp, salePrice, stock, sku } = variant;
  return { ...choice(variant, row), id, mrp, salePrice, stock, sku };
}

/** An active product as buyers see it: how many are left is told only when they are few. */
export function presentListed(row: ListedRow): StorefrontProduct {
  const { mrp, salePrice } = cheapest(row.variants);
  const images = row.images.map(presentImage);
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    category: row.category,
    categoryId: row.categoryId,
    mrp,
    salePrice,
    ...leftOf(stockOf(row.variants)),
    image: images[0] ?? null,
    images,
    options: row.options,
    variants: row.variants.map((variant) => presentListedVariant(variant, row)),
  };
}

function presentListedVariant(variant: VariantRow, row: ListedRow): StorefrontVariant {
  const { id, mrp, salePrice, stock, sku } = variant;
  return { ...choice(variant, row), id, mrp, salePrice, sku, ...leftOf(stock) };
}

/** jsonb keeps no order of keys: the product's options say it. A plain product's picture is its first. */
function choice(variant: VariantRow, { options, images }: ListedRow) {
  const chosen: [string, string][] = options.map(({ name }) => [name, variant.options[name] ?? ""]);
  const imageId = options.length === 0 ? (images[0]?.id ?? null) : variant.mediaId;
  return { options: Object.fromEntries(chosen), imageId };
}

function leftOf(stock: number | null): { left: number | null; soldOut: boolean } {
  return { left: stock !== null && stock <= FEW_LEFT ? stock : null, soldOut: stock === 0 };
}

/** Of all variants together; null when any is not counted. */
function stockOf(variants: VariantRow[]): number | null {
  let sum = 0;
  for (const { stock } of variants) {
    if (stock === null) return null;
    sum += stock;
  }
  return sum;
}

function cheapest(variants: VariantRow[]): { mrp: number; salePrice: number } {
  const [first, ...others] = variants;
  if (!first) throw new Error("A product has at least one live variant.");
  return others.reduce((best, next) => (next.salePrice < best.salePrice ? next : best), first);
}
