import { z } from "zod";
import { invalidInput } from "@/lib/errors";
import { isStorable } from "@/lib/http/json";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { MAX_PRICE } from "@/lib/money";
import {
  type Place,
  type PlacedRow,
  type ProductFilter,
  readIds,
  readProducts,
  readSize,
} from "./queries";
import type { ListSort } from "./schema";
import { type Among, readSearch } from "./search";

export type ListQuery = Pick<
  ProductFilter,
  "category" | "minPrice" | "maxPrice" | "inStock" | "soldOut" | "low" | "noPicture"
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
  among: Among,
  query: ListQuery,
  present: (row: PlacedRow) => T,
): Promise<Page<T>> {
  const { data, nextCursor } = await readPageOf(storeId, among, query, present);
  return { data, nextCursor };
}

/** `pageOf`, and how the search was read. */
export async function readPageOf<T>(
  storeId: string,
  among: Among,
  { q, sort: wanted = "newest", limit, cursor, ...filter }: ListQuery,
  present: (row: PlacedRow) => T,
): Promise<ReadPage<T>> {
  const words = searched(q);
  const sort = wanted === "relevance" && !words ? "newest" : wanted;
  const after = cursor === undefined ? null : placeIn(sort, cursor);
  const read = await filterOf(storeId, among, { q, ...filter });
  if (!read) return { data: [], nextCursor: null, isRespelt: false };
  const rows = await readProducts(storeId, read, sort, after, limit + 1);
  const page = toPage(rows, limit, ({ key, id }) => [sort, written(key), id], present);
  return { ...page, isRespelt: read.search?.isRespelt ?? false };
}

type Filter = Omit<ListQuery, "sort" | "limit" | "cursor">;

/** The ids of all that a list of this filter holds, on whatever page, up to `most`. */
export async function idsOf(
  storeId: string,
  among: Among,
  query: Filter,
  most: number,
): Promise<string[]> {
  const filter = await filterOf(storeId, among, query);
  return filter ? readIds(storeId, filter, most) : [];
}

/** How many products a list of this filter holds in all. */
export async function sizeOf(storeId: string, among: Among, query: Filter): Promise<number> {
  const filter = await filterOf(storeId, among, query);
  return filter ? readSize(storeId, filter) : 0;
}

/** Null where it can hold nothing. */
async function filterOf(
  storeId: string,
  among: Among,
  { q, ...filter }: Filter,
): Promise<ProductFilter | null> {
  const words = searched(q);
  if (filter.category !== undefined && !isId(filter.category)) return null;
  const search = words ? await readSearch(storeId, among, words) : undefined;
  return search === null ? null : { among, search, ...filter };
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
