import { languageOf } from "@/lib/i18n/direction";

/** The attributes of an element that shows a name as its owner wrote it. */
export function named(name: string, pageLocale: string): { lang?: string } {
  const lang = languageOf(name, pageLocale);
  return lang ? { lang } : {};
}
