import { minorDigits } from "./format";

/** Where the decimal digits of the scripts that our sellers type begin. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0xff10,
];

/** Any script's decimal digits as 0 to 9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

const WHOLE = /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})$/;

/**
 * What a person typed as an amount, in minor units: "499", "₹1,29,900.50", "४९९". Null when it is
 * empty or not plainly an amount, so that "1,50" or "4.999" is asked about and never guessed.
 */
export function readMoney(text: string, currency: string): number | null {
  const bare = toAsciiDigits(text)
    .trim()
    .replace(/^(?:\p{Sc}|Rs\.?|INR)\s*/iu, "")
    .replace(/(?:\/-|\s*\p{Sc})$/u, "");
  const [whole = "", fraction = "", ...rest] = bare.split(".");
  const digits = minorDigits(currency);
  if (rest.length > 0 || (whole === "" && fraction === "")) return null;
  if (whole !== "" && !WHOLE.test(whole)) return null;
  if (!/^\d*$/.test(fraction) || fraction.length > digits) return null;
  const minor = Number(whole.replaceAll(",", "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The amount as a person would type it: no sign, no grouping, decimals only when there are some. */
export function moneyText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  return minor % unit === 0 ? String(minor / unit) : (minor / unit).toFixed(digits);
}

/** As `moneyText`, with the thousands set apart for reading: "1,29,900". `readMoney` reads it back. */
export function groupedMoneyText(minor: number, currency: string): string {
  const [whole = "0", fraction] = moneyText(minor, currency).split(".");
  const grouped = new Intl.NumberFormat(currency === "INR" ? "en-IN" : "en").format(Number(whole));
  return fraction ? `${grouped}.${fraction}` : grouped;
}
