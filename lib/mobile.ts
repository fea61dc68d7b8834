import {
  isPossiblePhoneNumber,
  type NumberType,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";

const DEFAULT_REGION = "IN";
const mobileTypes = new Set<NumberType>(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * A number in any usual spelling as E.164, or null when it is not a possible number of its country.
 * With `mobileOnly` (real codes are sent) it must be a valid mobile number.
 */
export function toE164(input: string, { mobileOnly = false } = {}): string | null {
  const written = input.trim().replace(/^\((\+\d+)\)/, "$1");
  if (!isPossiblePhoneNumber(written, DEFAULT_REGION)) return null;
  const number = parsePhoneNumberFromString(written, {
    defaultCountry: DEFAULT_REGION,
    extract: false,
  });
  if (!number?.isPossible() || number.ext) return null;
  if (mobileOnly && !(number.isValid() && mobileTypes.has(number.getType()))) return null;
  return number.number;
}

/** The region that an E.164 number belongs to (ISO 3166-1 alpha-2), or null for one that has none. */
export function regionOf(mobile: string): string | null {
  return parsePhoneNumberFromString(mobile)?.country ?? null;
}

/** A number for logs and for strangers: its last four digits. */
export function maskMobile(mobile: string): string {
  return `${"*".repeat(Math.max(mobile.length - 4, 0))}${mobile.slice(-4)}`;
}
