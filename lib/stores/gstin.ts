/** State, then the PAN (five letters, four digits, a letter), entity, Z, and the check digit. */
const form = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A GST number as people type it, in the one form in which it is kept. */
export const tidyGstin = (typed: string) => typed.replace(/[\s-]/g, "").toUpperCase();

/** Whether it can be a GST number: by its form, and by its last digit, which is made of the others. */
export function isGstin(gstin: string): boolean {
  return form.test(gstin) && gstin.at(-1) === checkDigit(gstin.slice(0, -1));
}

/** Weights 1 and 2 in turn, the digits of each product summed in base 36 (GSTN's rule). */
function checkDigit(body: string): string | undefined {
  const sum = [...body]
    .map((each, n) => digits.indexOf(each) * (1 + (n % 2)))
    .reduce((total, product) => total + Math.floor(product / 36) + (product % 36), 0);
  return digits[(36 - (sum % 36)) % 36];
}
