import { z } from "zod";
import { idSchema } from "@/lib/id-schema";
import { imageSchema } from "@/lib/media/schema";
import { priceSchema } from "@/lib/money";
import { paragraph, text } from "@/lib/text";
import { MAX_IMAGES, MAX_OPTIONS, MAX_VARIANTS } from "./limits";

export { MAX_IMAGES, MAX_OPTIONS, MAX_VARIANTS };

export const DEFAULT_CATEGORY = "Uncategorized";
/** Pieces of one variant. */
export const MAX_STOCK = 1_000_000;

export const stockSchema = z
  .int()
  .min(0)
  .max(MAX_STOCK)
  .nullable()
  .meta({ description: "Pieces left; null when they are not counted." });

export const MAX_POSITION = 10_000;

export const skuSchema = text(64).nullable();

export const productOptionSchema = z
  .strictObject({ name: text(40), values: z.array(text(60)).min(1).max(50) })
  .meta({ id: "ProductOption" });

const variantOptions = z.record(z.string().max(40), z.string().max(60));

const prices = { mrp: priceSchema.optional(), salePrice: priceSchema };

export const newVariantSchema = z
  .strictObject({
    options: variantOptions,
    ...prices,
    stock: stockSchema.optional(),
    sku: skuSchema.optional(),
    imageId: idSchema.nullable().optional(),
  })
  .meta({ id: "NewVariant" });

const listing = {
  name: text(120),
  description: paragraph(5000).optional(),
  category: text(120).optional(),
  imageIds: z.array(idSchema).max(MAX_IMAGES).optional(),
  status: z.enum(["active", "draft"]).optional(),
};

/** A product without options: it is its own one variant. */
export const newPlainProductSchema = z.strictObject({
  ...listing,
  ...prices,
  stock: stockSchema.optional(),
  sku: skuSchema.optional(),
});

const newProductFields = z.strictObject({
  ...newPlainProductSchema.shape,
  salePrice: priceSchema.optional(),
  options: z.array(productOptionSchema).max(MAX_OPTIONS).optional(),
  variants: z.array(newVariantSchema).max(MAX_VARIANTS).optional(),
});

/**
 * A product to be made. Without options, `salePrice` is required and `mrp` defaults to it; with
 * options, prices, stock and SKU stand on `variants` and not at the top.
 */
export const newProductSchema = newProductFields
  .superRefine(checkPricing)
  .meta({ id: "NewProduct" });

/** The same as form fields: numbers and lists as text, pictures as `image` file parts. */
export const newProductFormSchema = z
  .strictObject({
    ...newProductFields.shape,
    image: z.array(z.file()).max(MAX_IMAGES).optional(),
  })
  .superRefine(checkPricing);

export const variantChangesSchema = z
  .strictObject({ ...newVariantSchema.shape, id: idSchema.optional() })
  .meta({ id: "VariantChanges" });

/** Fields left out stay. `variants` is the whole list: one with an `id` is kept, one left out is archived. */
export const productChangesSchema = z
  .strictObject({
    ...listing,
    mrp: priceSchema,
    salePrice: priceSchema,
    stock: stockSchema,
    sku: skuSchema,
    options: z.array(productOptionSchema).max(MAX_OPTIONS),
    variants: z.array(variantChangesSchema).max(MAX_VARIANTS),
  })
  .partial()
  .superRefine((changes, ctx) => {
    if (changes.mrp !== undefined && changes.salePrice !== undefined) checkPrices(changes, [], ctx);
    changes.variants?.forEach((variant, n) => {
      checkPrices(variant, ["variants", n], ctx);
    });
  })
  .meta({ id: "ProductChanges" });

export const stockChangeSchema = z
  .union([
    z.strictObject({
      variantId: idSchema.optional(),
      delta: z.int().min(-MAX_STOCK).max(MAX_STOCK),
      reason: text(200).optional(),
    }),
    z.strictObject({
      variantId: idSchema.optional(),
      set: stockSchema,
      reason: text(200).optional(),
    }),
  ])
  .meta({ id: "StockChange" });

export const variantSchema = z
  .object({
    id: idSchema,
    options: z.record(z.string(), z.string()),
    mrp: priceSchema,
    salePrice: priceSchema,
    stock: stockSchema,
    sku: z.string().nullable(),
    imageId: idSchema.nullable(),
  })
  .meta({ id: "Variant" });

export const productStatuses = ["active", "draft", "archived"] as const;

export const productSchema = z
  .object({
    id: idSchema,
    storeId: idSchema,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    category: z.string(),
    categoryId: idSchema,
    isCategoryHidden: z.boolean().meta({
      description: "Whether buyers do not see it because its category is hidden.",
    }),
    status: z.enum(productStatuses),
    mrp: priceSchema,
    salePrice: priceSchema,
    stock: z.int().min(0).nullable().meta({
      description: "Of all variants together; null when any is not counted.",
    }),
    sku: z.string().nullable(),
    image: imageSchema.nullable(),
    images: z.array(imageSchema),
    options: z.array(productOptionSchema),
    variants: z.array(variantSchema),
    etag: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Product" });

/** Pieces left are told to buyers only when they are few. */
const leftSchema = z
  .int()
  .nullable()
  .meta({ description: "Pieces left when 3 or fewer, else null." });

export const storefrontVariantSchema = z
  .object({
    id: idSchema,
    options: z.record(z.string(), z.string()),
    mrp: priceSchema,
    salePrice: priceSchema,
    left: leftSchema,
    soldOut: z.boolean(),
    sku: z.string().nullable(),
    imageId: idSchema.nullable(),
  })
  .meta({ id: "StorefrontVariant" });

export const storefrontProductSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    category: z.string(),
    categoryId: idSchema,
    mrp: priceSchema,
    salePrice: priceSchema,
    left: leftSchema,
    soldOut: z.boolean(),
    image: imageSchema.nullable(),
    images: z.array(imageSchema),
    options: z.array(productOptionSchema),
    variants: z.array(storefrontVariantSchema),
  })
  .meta({ id: "StorefrontProduct" });

export const catalogCategorySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    productCount: z.int(),
    products: z.array(storefrontProductSchema),
  })
  .meta({ id: "CatalogCategory" });

export const catalogSchema = z
  .object({ storeId: idSchema, categories: z.array(catalogCategorySchema) })
  .meta({ id: "Catalog" });

export const categorySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    position: z.int(),
    isHidden: z.boolean().meta({
      description: "Whether buyers see neither it nor its products.",
    }),
    productCount: z.int().meta({ description: "Products that are not archived." }),
  })
  .meta({ id: "Category" });

export const categoryChangesSchema = z
  .strictObject({
    name: text(120),
    position: z.int().min(0).max(MAX_POSITION).nullable().meta({
      description:
        "Its place in the list, from 0; the others make room, and buyers see this order from then on. Null gives the order up for all: most products first.",
    }),
    isHidden: z.boolean(),
  })
  .partial()
  .meta({ id: "CategoryChanges" });

export const productSorts = ["newest", "name", "price", "-price"] as const;
/** `relevance` is of a search; without one it is `newest`. */
export const listSorts = [...productSorts, "relevance"] as const;

export type NewProduct = z.output<typeof newProductSchema>;
export type NewProductForm = z.output<typeof newProductFormSchema>;
export type ProductChanges = z.output<typeof productChangesSchema>;
export type StockChange = z.output<typeof stockChangeSchema>;
export type Product = z.output<typeof productSchema>;
export type Variant = z.output<typeof variantSchema>;
export type StorefrontProduct = z.output<typeof storefrontProductSchema>;
export type StorefrontVariant = z.output<typeof storefrontVariantSchema>;
export type Catalog = z.output<typeof catalogSchema>;
export type Category = z.output<typeof categorySchema>;
export type CategoryChanges = z.output<typeof categoryChangesSchema>;
/** A category as its seller sees it, with how many of its products are on sale. */
export type ShelfCategory = Category & { onSale: number };
/** `isOwn` when the seller has placed them; else those with most products on sale come first. */
export type ShelfOrder = { categories: ShelfCategory[]; isOwn: boolean };
export type ProductSort = (typeof productSorts)[number];
export type ListSort = (typeof listSorts)[number];

type Priced = { mrp?: number | undefined; salePrice?: number | undefined };

function checkPrices(at: Priced, path: (string | number)[], ctx: z.RefinementCtx): void {
  if (at.mrp !== undefined && at.salePrice !== undefined && at.salePrice > at.mrp) {
    ctx.addIssue({
      code: "custom",
      path: [...path, "salePrice"],
      message: "must not be above the MRP",
    });
  }
}

function checkPricing(product: z.output<typeof newProductFields>, ctx: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    ctx.addIssue({ code: "custom", path: [path], message });
  if (!product.options?.length) {
    if (product.salePrice === undefined) problem("salePrice", "is required");
    if (product.variants?.length) problem("variants", "needs options");
    checkPrices(product, [], ctx);
    return;
  }
  if (!product.variants?.length) problem("variants", "must hold one for each choice that is sold");
  for (const field of ["mrp", "salePrice", "stock", "sku"] as const) {
    if (product[field] !== undefined)
      problem(field, "stands on the variants of a product with options");
  }
  product.variants?.forEach((variant, n) => {
    checkPrices(variant, ["variants", n], ctx);
  });
}
