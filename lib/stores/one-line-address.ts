import type { Address } from "@/lib/address";

const pin = /(?<![\d-])([1-9]\d{2})\s?(\d{3})(?![\d-])/g;

/**
 * An address typed on one line. A six-digit PIN code that stands in it alone goes to its own field;
 * all else is the first line.
 */
export function readOneLineAddress(typed: string): Address {
  const line = typed.trim().replace(/\s+/g, " ");
  const found = [...line.matchAll(pin)];
  const [only] = found;
  if (!only || found.length > 1) return { line1: line };
  const rest = line.slice(0, only.index) + line.slice(only.index + only[0].length);
  const line1 = rest
    .replace(/\s+/g, " ")
    .replace(/(\s*[,;-]\s*){2,}/g, ", ")
    .replace(/^[\s,;-]+|[\s,;-]+$/g, "");
  return line1 ? { line1, postalCode: `${only[1]}${only[2]}` } : { line1: line };
}
