/** A value for each option by its name, as a buyer has chosen them. */
export type Choice = Readonly<Record<string, string>>;

type Variant = { options: Record<string, string>; soldOut: boolean };

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
  option: { name: string; values: readonly string[] },
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
