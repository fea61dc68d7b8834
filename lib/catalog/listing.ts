import { z } from "zod";
import { invalidInput } from "@/lib/errors";
import { isStorable } from "@/lib/http/json";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { MAX_PRICE } from "@/lib/money";
import { type Place, type PlacedRow, type ProductFilter, readProducts } from "./queries";
import type { ListSort } from "./schema";
import { readSearch } from "./search";

export type ListQuery = Pick<
  ProductFilter,
  "category" | "minPrice" | "maxPrice" | "inStock" | "soldOut" | "forBuyers"
> & {
  q?: string | undefined;
  sort?: ListSort | undefined;
  limit: number;
  cursor?: string | undefined;
};

const price = z.int().min(0).max(MAX_PRICE);
const keys = {
  newest: z.iso.datetime(),
  name: z.string().max(500).refine(isStorable),
  price,
  "-price": price,
  relevance: z.int().min(0).max(100),
};

/** A page, and whether it is of other words than those that were typed, which nothing holds. */
export type ReadPage<T> = Page<T> & { isRespelt: boolean };

/**
 * A page of the store's products, newest first unless `sort` says otherwise. A category that the
 * store does not have holds nothing.
 * @throws AppError invalid_input for a cursor of another list
 */
export async function pageOf<T>(
  storeId: string,
  statuses: ProductFilter["statuses"],
  query: ListQuery,
  present: (row: PlacedRow) => T,
): Promise<Page<T>> {
  const { data, nextCursor } = await readPageOf(storeId, statuses, query, present);
  return { data, nextCursor };
}

/** `pageOf`, and how the search was read. */
export async function readPageOf<T>(
  storeId: string,
  statuses: ProductFilter["statuses"],
  { q, sort: wanted = "newest", limit, cursor, ...filter }: ListQuery,
  present: (row: PlacedRow) => T,
): Promise<ReadPage<T>> {
  const words = searched(q);
  const sort = wanted === "relevance" && !words ? "newest" : wanted;
  const after = cursor === undefined ? null : placeIn(sort, cursor);
  const nothing = { data: [], nextCursor: null, isRespelt: false };
  if (filter.category !== undefined && !isId(filter.category)) return nothing;
  const search = words ? await readSearch(storeId, statuses, words, filter.forBuyers) : undefined;
  if (search === null) return nothing;
  const rows = await readProducts(storeId, { statuses, search, ...filter }, sort, after, limit + 1);
  const page = toPage(rows, limit, ({ key, id }) => [sort, written(key), id], present);
  return { ...page, isRespelt: search?.isRespelt ?? false };
}

function placeIn(sort: ListSort, cursor: string): Place {
  const [, key, id] = decodeCursor(cursor, z.tuple([z.literal(sort), keys[sort], z.uuid()]));
  return { key, id };
}

const written = (key: PlacedRow["key"]) => (key instanceof Date ? key.toISOString() : key);

function searched(q: string | undefined): string | undefined {
  if (q === undefined) return undefined;
  if (!isStorable(q)) {
    throw invalidInput([{ path: "q", message: "holds characters that cannot be searched" }]);
  }
  return q.trim();
}
