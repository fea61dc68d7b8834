import Sanscript from "@indic-transliteration/sanscript";
import anyAscii from "any-ascii";

/** Scripts whose vowels the plain table would lose, and whether a word's last short a is silent. */
const scripts = [
  { letters: /[\p{Script=Devanagari}\u200c\u200d]+/gu, scheme: "devanagari", silentEnd: true },
  { letters: /[\p{Script=Gujarati}\u200c\u200d]+/gu, scheme: "gujarati", silentEnd: true },
  { letters: /[\p{Script=Gurmukhi}\u200c\u200d]+/gu, scheme: "gurmukhi", silentEnd: true },
  { letters: /[\p{Script=Bengali}\u200c\u200d]+/gu, scheme: "bengali", silentEnd: true },
  { letters: /[\p{Script=Telugu}\u200c\u200d]+/gu, scheme: "telugu", silentEnd: false },
  { letters: /[\p{Script=Kannada}\u200c\u200d]+/gu, scheme: "kannada", silentEnd: false },
  { letters: /[\p{Script=Malayalam}\u200c\u200d]+/gu, scheme: "malayalam", silentEnd: false },
];

/** How IAST's signs are written by people: श is sh, च is ch. */
const spoken: readonly [RegExp, string][] = [
  [/[śṣ]/g, "sh"],
  [/c/g, "ch"],
  [/ṛ/g, "ri"],
  [/ṃ(?=[pbm])/g, "m"],
  [/ṃ|m\u0310|~/g, "n"],
];

// The dot that makes z of j, which IAST lacks, and the o of English words.
const unwritten: readonly [RegExp, string][] = [
  [/[\u093c\u09bc\u0a3c\u0abc]/gu, ""],
  [/ॉ/gu, "ो"],
  [/ऑ/gu, "ओ"],
];

/**
 * A text in Latin letters without signs, as its readers would type it: "श्री गणेश स्टोर" is
 * "shri ganesh stor". Other scripts go letter by letter.
 */
export function romanize(text: string): string {
  let latin = replaceAll(text.normalize("NFD"), unwritten).normalize("NFC");
  for (const { letters, scheme, silentEnd } of scripts) {
    latin = latin.replace(letters, (word) => spell(Sanscript.t(word, scheme, "iast"), silentEnd));
  }
  return anyAscii(latin);
}

/** A short a that ends a word of several syllables: गणेश is said ganesh. */
const silentA = /(?<=[aāiīuūeoṛ].*[^aāiīuūeoṛ])a$/u;

function spell(iast: string, silentEnd: boolean): string {
  const ends = silentEnd ? iast.replace(silentA, "") : iast;
  return replaceAll(ends, spoken);
}

function replaceAll(text: string, table: readonly [RegExp, string][]): string {
  return table.reduce((word, [sign, letters]) => word.replace(sign, letters), text);
}
