/** A value for each option by its name, as a buyer has chosen them. */
export type Choice = Readonly<Record<string, string>>;

type Variant = { options: Record<string, string>; soldOut: boolean };
type Option = { name: string; values: readonly string[] };

/** The variant of exactly this choice, if the product has it. */
export function variantOf<V extends Variant>(
  variants: readonly V[],
  choice: Choice,
): V | undefined {
  return variants.find(({ options }) =>
    Object.entries(options).every(([name, value]) => choice[name] === value),
  );
}

/** What a product's page shows first: the first variant that can be bought. */
export function firstChoice(variants: readonly Variant[]): Choice {
  return (variants.find(({ soldOut }) => !soldOut) ?? variants[0])?.options ?? {};
}

/** Whether no variant with this value can be bought, whatever else is chosen. */
export function isGone(variants: readonly Variant[], option: string, value: string): boolean {
  return !variants.some(({ options, soldOut }) => options[option] === value && !soldOut);
}

/** The picture that each value of an option stands for, when each has one of its own. */
export function picturesOf<V extends Variant & { imageId: string | null }>(
  variants: readonly V[],
  option: Option,
): Record<string, string> | null {
  const pictures: Record<string, string> = {};
  for (const value of option.values) {
    const ids = new Set(
      variants.filter(({ options }) => options[option.name] === value).map((v) => v.imageId),
    );
    const [id] = ids;
    if (ids.size !== 1 || !id) return null;
    pictures[value] = id;
  }
  return new Set(Object.values(pictures)).size === option.values.length ? pictures : null;
}

type Priced = Variant & { salePrice: number };

/** What a value costs: the lowest price with it, and whether that is the only one. */
export type ValuePrice = { salePrice: number; isExact: boolean };

/**
 * The price of each value of an option, or null when it makes no difference: where two variants
 * differ in nothing else, they cost the same. Values that no variant has are left out.
 */
export function pricesOf(
  variants: readonly Priced[],
  option: Option,
): Record<string, ValuePrice> | null {
  const byRest = new Map<string, number>();
  let matters = false;
  const prices: Record<string, ValuePrice> = {};
  for (const { options, salePrice } of variants) {
    const { [option.name]: value = "", ...rest } = options;
    const key = JSON.stringify(Object.entries(rest).sort());
    const other = byRest.get(key) ?? salePrice;
    matters ||= other !== salePrice;
    byRest.set(key, other);
    const known = prices[value];
    prices[value] = {
      salePrice: Math.min(salePrice, known?.salePrice ?? salePrice),
      isExact: known ? known.isExact && known.salePrice === salePrice : true,
    };
  }
  return matters ? prices : null;
}

/** Whether what stands beside the values leaves the price of some choice open. */
export function hasOpenPrice(variants: readonly Priced[], options: readonly Option[]): boolean {
  const first = variants[0]?.salePrice;
  if (variants.every(({ salePrice }) => salePrice === first)) return false;
  return !options.some((option) => {
    const prices = pricesOf(variants, option);
    return prices && Object.values(prices).every(({ isExact }) => isExact);
  });
}
