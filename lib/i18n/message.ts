/*
 * Messages are plain data, so that a page can hand an area to a client island. A hole is written
 * {name}; the English literals type which holes a call must fill.
 */

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** A text whose wording depends on a count, by the categories of Intl.PluralRules. */
export type PluralMessage = { readonly other: string } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, "other">, string>>
>;

type PluralHoles<M extends PluralMessage> = Exclude<Holes<M["other"]>, "n">;

/** Fills each {name} of the template with its value. Pass money and dates already formatted. */
export function fill<const S extends string>(
  template: S,
  values: Readonly<Record<Holes<S>, string | number>>,
): string {
  const byName: Readonly<Record<string, string | number>> = values;
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(byName[name] ?? hole));
}

/** Picks the form for `n` in the locale and fills it; {n} is the count with the locale's grouping. */
export function plural<const M extends PluralMessage>(
  locale: string,
  forms: M,
  n: number,
  ...rest: [PluralHoles<M>] extends [never]
    ? []
    : [values: Readonly<Record<PluralHoles<M>, string | number>>]
): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
  return fill<string>(form, { ...values, n: new Intl.NumberFormat(locale).format(n) });
}

/** What another language must provide: every key of English, its own words, its own plural forms. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { readonly other: string }
      ? PluralMessage
      : Translation<T[K]>;
};
