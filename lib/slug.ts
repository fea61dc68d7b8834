import { romanize } from "./romanize";

const apostrophes = /['’‘`´]/gu;
// Signs, not letters: their English names have no place in an address.
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu;
const notWord = /[^a-z0-9]+/g;

/**
 * A name as part of an address: lower case, transliterated to ASCII, words joined by `-`, at most
 * `max` characters, cut between words where that can be. `fallback` when the name leaves nothing.
 */
export function slugify(name: string, max: number, fallback: string): string {
  const plain = name.normalize("NFC").replace(apostrophes, "").replace(pictures, " ");
  const words = romanize(plain).replace(apostrophes, "").toLowerCase().replace(notWord, "-");
  return cut(words.replace(/^-+/, ""), max) || fallback;
}

/** `slug` with a number for when it is taken, still at most `max` characters: -2, -3, ... */
export function numbered(slug: string, n: number, max: number): string {
  if (n < 2) return slug;
  const suffix = `-${n}`;
  return `${cut(slug, max - suffix.length)}${suffix}`;
}

const LONGEST_SUFFIX = "-99999".length;

/** What all numbered forms of `slug` begin with: a long one is cut to make room. */
export function sharedStart(slug: string, max: number): string {
  const room = max - LONGEST_SUFFIX;
  return slug.length <= room ? `${slug}-` : slug.slice(0, Math.floor(room / 2));
}

/** The first of `slug`, `slug-2`, `slug-3`, ... that is not among those taken. */
export function firstFree(slug: string, taken: ReadonlySet<string>, max: number): string {
  for (let n = 1; ; n += 1) {
    const candidate = numbered(slug, n, max);
    if (!taken.has(candidate)) return candidate;
  }
}

function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug.replace(/-+$/, "");
  const between = slug.lastIndexOf("-", max);
  const end = between > max / 2 ? between : max;
  return slug.slice(0, end).replace(/-+$/, "");
}

/** Whether `value` can be a slug at all: anything else is not looked up. */
export function isSlug(value: string): boolean {
  return value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
