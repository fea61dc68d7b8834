import { z } from "zod";
import { type FieldError, invalidInput } from "@/lib/errors";
import { idSchema } from "@/lib/id-schema";
import { MAX_PRICE } from "@/lib/max-price";
import { readMoney } from "@/lib/money-text";
import { paragraph, text } from "@/lib/text";
import { readStock } from "./price-change";
import {
  DEFAULT_CATEGORY,
  MAX_IMAGES,
  MAX_OPTIONS,
  MAX_VARIANTS,
  productOptionSchema,
  skuSchema,
} from "./schema";

/*
 * A product as the dashboard's form sends it: amounts as people type them, what was left empty
 * absent, and what the page showed (`was`), so that a sale meanwhile is not counted away.
 */

const typed = z.string().max(40).optional();

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .max(20_000)
    .transform((value, ctx): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        ctx.addIssue({ code: "custom", message: "must be JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);

const variantRow = z.strictObject({
  id: idSchema.optional(),
  options: json(z.record(z.string().max(40), z.string().max(60))),
  mrp: typed,
  salePrice: typed,
  stock: typed,
  stockWas: typed,
  sku: skuSchema.unwrap().optional(),
});

export const productFormSchema = z.strictObject({
  storeId: idSchema,
  name: text(120),
  description: paragraph(5000).optional(),
  category: text(120).optional(),
  mrp: typed,
  salePrice: typed,
  stock: typed,
  stockWas: typed,
  sku: skuSchema.unwrap().optional(),
  onSale: z.literal("on").optional(),
  archived: z.literal("yes").optional(),
  imageIds: json(z.array(idSchema).max(MAX_IMAGES)).optional(),
  image: z.union([z.file().transform((file) => [file]), z.array(z.file())]).optional(),
  options: json(z.array(productOptionSchema).max(MAX_OPTIONS)).optional(),
  variants: z.record(z.string().regex(/^\d{1,3}$/), variantRow).optional(),
  productId: idSchema.optional(),
  etag: z.string().max(200).optional(),
  overwrite: z.literal("yes").optional(),
  next: z.literal("another").optional(),
  /** The list as it was left, to go back to. */
  list: z.string().max(3000).optional(),
});

export type ProductForm = z.output<typeof productFormSchema>;

type Prices = Pick<ProductForm, "mrp" | "salePrice">;
type Count = Pick<ProductForm, "stock" | "stockWas">;

/**
 * What the form says, as the catalog takes it: prices and stock on the product, or on its variants
 * when it has options. Fields keep null for "emptied"; stock is left out when nobody touched it.
 * @throws AppError invalid_input whose messages are keys of the dictionary's `errors.field`
 */
export function readProductForm(form: ProductForm, currency: string) {
  const errors: FieldError[] = [];
  const at = (path: string) => (field: string, why: string) =>
    errors.push({ path: path + field, message: why });
  const listing = {
    name: form.name,
    description: form.description ?? "",
    category: form.category ?? DEFAULT_CATEGORY,
    // An archived product is brought back by its own button, never by saving its text.
    ...(!form.archived && { status: form.onSale ? ("active" as const) : ("draft" as const) }),
  };
  const rows = Object.values(form.variants ?? {});
  const options = form.options ?? [];
  if (options.length === 0) {
    const prices = readPrices(form, currency, at(""));
    const stock = readCount(form, at(""));
    if (errors.length > 0 || !prices) throw invalidInput(errors);
    return { ...listing, ...prices, ...stock, sku: form.sku ?? null, options: [] };
  }
  if (rows.length === 0 || rows.length > MAX_VARIANTS) at("")("options", "tooManyChoices");
  const variants = rows.map((row, n) => ({
    ...(row.id && { id: row.id }),
    options: row.options,
    ...(readPrices(row, currency, at(`variants.${n}.`)) ?? { mrp: 1, salePrice: 1 }),
    ...readCount(row, at(`variants.${n}.`)),
    sku: row.sku ?? null,
  }));
  if (errors.length > 0) throw invalidInput(errors);
  return { ...listing, options, variants };
}

type Refuse = (field: string, why: string) => void;

function readPrices(typedPrices: Prices, currency: string, refuse: Refuse) {
  const salePrice = readAmount(typedPrices.salePrice, currency, (why) => refuse("salePrice", why));
  const mrp = typedPrices.mrp?.trim()
    ? readAmount(typedPrices.mrp, currency, (why) => refuse("mrp", why))
    : salePrice;
  if (salePrice === null || mrp === null) return null;
  if (salePrice > mrp) {
    refuse("salePrice", "overMrp");
    return null;
  }
  return { mrp, salePrice };
}

function readAmount(text: string | undefined, currency: string, refuse: (why: string) => void) {
  if (!text?.trim()) {
    refuse("required");
    return null;
  }
  const amount = readMoney(text, currency);
  if (amount !== null && amount >= 1 && amount <= MAX_PRICE) return amount;
  refuse(amount === null ? "money" : amount < 1 ? "moneyNotPositive" : "moneyTooLarge");
  return null;
}

function readCount({ stock = "", stockWas }: Count, refuse: Refuse): { stock?: number | null } {
  if (stockWas !== undefined && stock.trim() === (stockWas === "any" ? "" : stockWas)) return {};
  const pieces = readStock(stock);
  if (pieces === undefined) refuse("stock", "wholeNumber");
  return { stock: pieces ?? null };
}
