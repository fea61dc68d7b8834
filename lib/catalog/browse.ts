import { minorDigits } from "@/lib/format";
import { MAX_PRICE } from "@/lib/max-price";
import type { ListQuery } from "./listing";
import { type ListSort, listSorts } from "./schema";

/** Products that a list shows at a time. */
export const SHOWN = 24;
const MOST_SHOWN = 20 * SHOWN;
/** As long as a search may be. */
export const MOST_LETTERS = 200;

/** What a buyer's list shows, as it stands in an address. */
export type Browse = {
  q: string;
  /** The slug of a category. */
  in: string;
  /** Null: relevance in a search, else newest. */
  sort: ListSort | null;
  /** In units of the store's currency, as they were typed. */
  min: number | null;
  max: number | null;
  inStock: boolean;
  cursor: string | null;
  /** How many are shown from the cursor on, so that Back finds all of them again. */
  shown: number;
};

/** What of it an address may leave out. */
export type Address = { [Key in keyof Browse]?: Browse[Key] | undefined };

type Sent = Record<string, string | string[] | undefined>;

/** Reads an address; what is unknown or makes no sense is left out. */
export function readBrowse(sent: Sent): Browse {
  const one = (name: string) => {
    const value = sent[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const shown = Math.ceil(Number(one("shown")) / SHOWN) * SHOWN;
  return {
    q: [...one("q").replace(/\p{Cc}/gu, " ")].slice(0, MOST_LETTERS).join("").trim(),
    in: one("in"),
    sort: listSorts.find((sort) => sort === one("sort")) ?? null,
    min: amount(one("min")),
    max: amount(one("max")),
    inStock: one("stock") === "1",
    cursor: one("cursor") || null,
    shown: shown > 0 ? Math.min(shown, MOST_SHOWN) : SHOWN,
  };
}

function amount(typed: string): number | null {
  const plain = typed.replace(/[,\s]/g, "");
  return /^\d{1,12}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

/** The same as the query of an address, with only what differs from the usual; "" for nothing. */
export function browseQuery(browse: Address): string {
  const { q, sort, min, max, inStock, cursor, shown = SHOWN } = browse;
  const values = {
    q,
    in: browse.in,
    sort,
    min,
    max,
    stock: inStock ? 1 : null,
    cursor,
    shown: shown > SHOWN ? shown : null,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : "";
}

/** Whether it narrows the list beyond words and category. */
export function isFiltered({ min, max, inStock }: Browse): boolean {
  return min !== null || max !== null || inStock;
}

/** The order in which it is shown. */
export function sortOf({ q, sort }: Browse): ListSort {
  if (sort === "relevance" || sort === null) return q ? "relevance" : "newest";
  return sort;
}

/** What the catalog is asked; prices in minor units of `currency`. */
export function listQueryOf(
  browse: Browse,
  category: string | undefined,
  currency: string,
): ListQuery {
  const minor = (units: number | null) =>
    units === null
      ? undefined
      : Math.min(Math.round(units * 10 ** minorDigits(currency)), MAX_PRICE);
  return {
    q: browse.q || undefined,
    category,
    sort: sortOf(browse),
    minPrice: minor(browse.min),
    maxPrice: minor(browse.max),
    inStock: browse.inStock,
    limit: browse.shown,
    cursor: browse.cursor ?? undefined,
  };
}
