import { type FieldError, invalidInput, notFound } from "@/lib/errors";
import type { VariantRow } from "./product-row";
import type { NewProduct, ProductChanges } from "./schema";

type Option = { name: string; values: string[] };

/** A variant as it shall be; one without an id is new. */
export type PlannedVariant = Omit<VariantRow, "id"> & { id: string | null };

export type VariantPlan = { options: Option[]; variants: PlannedVariant[] };

type Given = {
  id?: string | undefined;
  options: Record<string, string>;
  mrp?: number | undefined;
  salePrice: number;
  stock?: number | null | undefined;
  sku?: string | null | undefined;
  imageId?: string | null | undefined;
};

/**
 * The variants of a new product. A plain one gets the product's id.
 * @throws AppError invalid_input when variants do not fit the options
 */
export function planNew(productId: string, input: NewProduct): VariantPlan {
  const options = input.options ?? [];
  const { salePrice, mrp = salePrice, stock = null, sku = null, variants = [] } = input;
  if (options.length > 0) {
    check(options, variants);
    return { options, variants: variants.map((variant) => planned(variant, undefined)) };
  }
  if (salePrice === undefined || mrp === undefined) throw required("salePrice");
  const only = { id: productId, options: {}, mrp, salePrice, stock, sku, mediaId: null };
  return { options, variants: [only] };
}

export type CurrentVariants = {
  productId: string;
  options: Option[];
  live: VariantRow[];
  /** The archived variant that bears the product's id, from before it had options. */
  dormant: VariantRow | undefined;
};

/**
 * The variants after a change, or null when the change leaves them as they are. Those left out are
 * to be archived; when options are removed, the variant that bears the product's id comes back.
 * @throws AppError invalid_input; not_found for the id of another product's or an archived variant
 */
export function planChange(current: CurrentVariants, changes: ProductChanges): VariantPlan | null {
  const touched = ["mrp", "salePrice", "stock", "sku", "options", "variants"] as const;
  if (touched.every((field) => changes[field] === undefined)) return null;
  const options = changes.options ?? current.options;
  return options.length === 0
    ? { options, variants: [planPlain(current, changes)] }
    : { options, variants: planChoices(current, options, changes) };
}

function planPlain(current: CurrentVariants, changes: ProductChanges): PlannedVariant {
  if (changes.variants?.length)
    throw invalidInput([{ path: "variants", message: "needs options" }]);
  const live = current.live.find(({ id }) => id === current.productId);
  const base = live ?? current.dormant;
  const salePrice = changes.salePrice ?? base?.salePrice;
  if (salePrice === undefined) throw required("salePrice");
  const keptMrp = live ? live.mrp : (changes.salePrice ?? base?.mrp);
  const mrp = changes.mrp ?? keptMrp ?? salePrice;
  if (salePrice > mrp) throw aboveMrp("salePrice");
  return {
    id: current.productId,
    options: {},
    mrp,
    salePrice,
    stock: changes.stock === undefined ? (base?.stock ?? null) : changes.stock,
    sku: changes.sku === undefined ? (base?.sku ?? null) : changes.sku,
    mediaId: null,
  };
}

function planChoices(
  current: CurrentVariants,
  options: Option[],
  changes: ProductChanges,
): PlannedVariant[] {
  const misplaced = (["mrp", "salePrice", "stock", "sku"] as const)
    .filter((field) => changes[field] !== undefined)
    .map((path) => ({ path, message: "stands on the variants of a product with options" }));
  if (misplaced.length > 0) throw invalidInput(misplaced);
  const wasPlain = current.options.length === 0;
  const given: Given[] | undefined = changes.variants ?? (wasPlain ? undefined : current.live);
  if (!given?.length) {
    throw invalidInput([
      { path: "variants", message: "must hold one for each choice that is sold" },
    ]);
  }
  check(options, given);
  const known = new Map(wasPlain ? [] : current.live.map((variant) => [variant.id, variant]));
  return given.map((variant, n) => {
    const before = variant.id === undefined ? undefined : known.get(variant.id);
    if (variant.id !== undefined && !before) throw notFound("variant");
    const after = planned(variant, before);
    if (after.salePrice > after.mrp) throw aboveMrp(`variants.${n}.salePrice`);
    return after;
  });
}

/** What is left out stays as it was `before`, or gets its default. */
function planned(given: Given, before: VariantRow | undefined): PlannedVariant {
  return {
    id: before?.id ?? null,
    options: given.options,
    mrp: given.mrp ?? before?.mrp ?? given.salePrice,
    salePrice: given.salePrice,
    stock: given.stock === undefined ? (before?.stock ?? null) : given.stock,
    sku: given.sku === undefined ? (before?.sku ?? null) : given.sku,
    mediaId: given.imageId === undefined ? (before?.mediaId ?? null) : given.imageId,
  };
}

function check(options: Option[], variants: Given[]): void {
  const errors: FieldError[] = [];
  if (repeats(options.map(({ name }) => name))) {
    errors.push({ path: "options", message: "must have different names" });
  }
  options.forEach(({ values }, n) => {
    if (repeats(values)) errors.push({ path: `options.${n}.values`, message: "must be different" });
  });
  variants.forEach((variant, n) => {
    if (!fits(variant.options, options)) {
      const message = "must name one of the values of each option, and nothing else";
      errors.push({ path: `variants.${n}.options`, message });
    }
  });
  const choices = variants.map((variant) => options.map(({ name }) => variant.options[name]));
  if (errors.length === 0 && repeats(choices.map((choice) => JSON.stringify(choice)))) {
    errors.push({ path: "variants", message: "must be different choices" });
  }
  if (repeats(variants.flatMap(({ id }) => id ?? []))) {
    errors.push({ path: "variants", message: "must not name an id twice" });
  }
  if (errors.length > 0) throw invalidInput(errors);
}

function fits(chosen: Record<string, string>, options: Option[]): boolean {
  return (
    Object.keys(chosen).length === options.length &&
    options.every(
      ({ name, values }) => Object.hasOwn(chosen, name) && values.includes(chosen[name] ?? ""),
    )
  );
}

const repeats = (items: string[]) => new Set(items).size < items.length;

const required = (path: string) => invalidInput([{ path, message: "is required" }]);

const aboveMrp = (path: string) => invalidInput([{ path, message: "must not be above the MRP" }]);
