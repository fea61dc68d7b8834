/** A category's name as it is kept: one space between words, letters composed. */
export function tidyCategoryName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** What two names of the same category have in common: not their case, not their spaces. */
export function categoryKey(name: string): string {
  return tidyCategoryName(name).toLowerCase();
}
