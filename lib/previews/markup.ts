import { romanize } from "@/lib/romanize";

/**
 * Letters of the scripts whose fonts are shipped, and signs that belong to no script; what is
 * outside is romanised, since a box with digits says nothing.
 */
const known =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Inherited}\p{Script=Common}]/u;

const foreignRuns = new RegExp(`(?:(?!${known.source})[\\s\\S])+`, "gu");
const controls = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu;
// The font has a picture for each emoji, and none for their colours and combinations.
const emojiVariants =
  /[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u20E3]|\u200D(?=\p{Extended_Pictographic})/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A name as Pango can set it, on one line; a dash where nothing could be seen. */
export function settable(text: string): string {
  const line = text.normalize("NFC").replace(controls, " ").replace(emojiVariants, "");
  const shown = line.replace(foreignRuns, romanize).replace(/\s+/g, " ").trim();
  return visible.test(shown) ? shown : "–";
}

/** The text in one colour, and never as markup of its own. */
export function plainMarkup(text: string, colour: string, more = ""): string {
  return `<span foreground="${colour}"${more}>${escapeMarkup(settable(text))}</span>`;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** The longest beginning of the text, with an ellipsis, whose setting fits; found by halving. */
export async function fitted<T>(
  text: string,
  set: (part: string) => Promise<T>,
  fits: (setting: T) => boolean,
): Promise<T> {
  const letters = [...new Intl.Segmenter().segment(settable(text))].map(({ segment }) => segment);
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  let best = await set(cut(1));
  let low = 2;
  let high = letters.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const setting = await set(cut(middle));
    if (fits(setting)) {
      best = setting;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

const firstLetterOfText = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/** Whether the text starts at the right, as its first letter does. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(firstLetterOfText.exec(settable(text))?.[0] ?? "");
}
