import { auth } from "./en/auth";
import { cart } from "./en/cart";
import { categories } from "./en/categories";
import { checkout } from "./en/checkout";
import { commands } from "./en/commands";
import { common } from "./en/common";
import { customers } from "./en/customers";
import { dashboard } from "./en/dashboard";
import { errors } from "./en/errors";
import { found } from "./en/found";
import { home } from "./en/home";
import { messages } from "./en/messages";
import { offline } from "./en/offline";
import { orders } from "./en/orders";
import { products } from "./en/products";
import { settings } from "./en/settings";
import { share } from "./en/share";
import { start } from "./en/start";
import { storefront } from "./en/storefront";
import { tracking } from "./en/tracking";
import type { Translation } from "./message";

const en = {
  auth,
  cart,
  categories,
  checkout,
  commands,
  common,
  customers,
  dashboard,
  errors,
  found,
  home,
  messages,
  offline,
  orders,
  products,
  settings,
  share,
  start,
  storefront,
  tracking,
};

export type Dictionary = typeof en;

/** What a language provides: every key of English. dictionary.test.ts checks holes and plurals. */
export type LanguagePack = Translation<Dictionary>;

export const languagePacks: Readonly<Record<string, LanguagePack>> = { en };

/**
 * All texts for a locale such as "en-IN"; English where the language is not there yet.
 * Pages call this on the server and hand an island only the area that it shows.
 */
export function getDictionary(locale: string): Dictionary {
  const language = locale.split(/[-_]/)[0] ?? "en";
  // English literals type the holes of a message; other packs are checked to have the same ones.
  return (languagePacks[language] ?? en) as Dictionary;
}
