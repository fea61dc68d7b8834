const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The writing direction of a locale such as "ar-AE". */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rightToLeft.has(locale.split(/[-_]/)[0] ?? "") ? "rtl" : "ltr";
}

/**
 * The language to name for a text in another script than the page's, so that it is read aloud and
 * set in the right letters; undefined when the page's own language serves.
 */
export function languageOf(text: string, pageLocale: string): string | undefined {
  const language = pageLocale.split(/[-_]/)[0];
  for (const [script, fallback, speaks] of scripts) {
    if (script.test(text)) return speaks.includes(language ?? "") ? undefined : fallback;
  }
  return undefined;
}

// By a script's most spoken language; the page's own is kept when it is written in that script.
const scripts: readonly [RegExp, string, readonly string[]][] = [
  [/\p{Script=Devanagari}/u, "hi", ["hi", "mr", "ne", "sa"]],
  [/\p{Script=Arabic}/u, "ar", ["ar", "fa", "ks", "ps", "sd", "ug", "ur", "ckb"]],
  [/\p{Script=Bengali}/u, "bn", ["bn", "as"]],
  [/\p{Script=Tamil}/u, "ta", ["ta"]],
  [/\p{Script=Telugu}/u, "te", ["te"]],
  [/\p{Script=Gujarati}/u, "gu", ["gu"]],
  [/\p{Script=Gurmukhi}/u, "pa", ["pa"]],
  [/\p{Script=Kannada}/u, "kn", ["kn"]],
  [/\p{Script=Malayalam}/u, "ml", ["ml"]],
];
