import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number as people read it: "+91 98765 43210". Server only: the rules of all countries are large. */
export function formatMobile(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
