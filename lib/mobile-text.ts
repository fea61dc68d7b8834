import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number as people of `country` write it: without the calling code when it is their own. */
export function formatMobile(e164: string, country: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === country ? number.formatNational() : number.formatInternational();
}
