import type { Address } from "./address";

/** The address on one line, as people write it. */
export function formatAddress(address: Address): string {
  const { line1, line2, landmark, city, state, postalCode } = address;
  const place = [city, state, postalCode].filter(Boolean).join(" ");
  return [line1, line2, landmark, place].filter(Boolean).join(", ");
}
