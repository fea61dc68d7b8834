import { z } from "zod";
import { invalidInput } from "@/lib/errors";
import { isStorable } from "@/lib/http/json";
import { decodeCursor, type Page, toPage } from "@/lib/http/paging";
import { isId } from "@/lib/id-schema";
import { MAX_PRICE } from "@/lib/money";
import { type Place, type PlacedRow, type ProductFilter, readProducts } from "./queries";
import type { ProductSort } from "./schema";

export type ListQuery = {
  q?: string | undefined;
  category?: string | undefined;
  sort?: ProductSort | undefined;
  soldOut?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
};

const price = z.int().min(0).max(MAX_PRICE);
const keys = {
  newest: z.iso.datetime(),
  name: z.string().max(500).refine(isStorable),
  price,
  "-price": price,
};

/**
 * A page of the store's products, newest first unless `sort` says otherwise. A category that the
 * store does not have holds nothing.
 * @throws AppError invalid_input for a cursor of another list
 */
export async function pageOf<T>(
  storeId: string,
  statuses: ProductFilter["statuses"],
  { q, category, soldOut, sort = "newest", limit, cursor }: ListQuery,
  present: (row: PlacedRow) => T,
): Promise<Page<T>> {
  const after = cursor === undefined ? null : placeIn(sort, cursor);
  if (category !== undefined && !isId(category)) return { data: [], nextCursor: null };
  const filter = { statuses, category, q: searched(q), soldOut };
  const rows = await readProducts(storeId, filter, sort, after, limit + 1);
  return toPage(rows, limit, (row) => [sort, keyOf(row, sort), row.id], present);
}

function placeIn(sort: ProductSort, cursor: string): Place {
  const [, key, id] = decodeCursor(cursor, z.tuple([z.literal(sort), keys[sort], z.uuid()]));
  return { key, id };
}

function keyOf(row: PlacedRow, sort: ProductSort): string | number {
  if (sort === "newest") return row.createdAt.toISOString();
  if (sort === "name") return row.nameKey;
  return Math.min(...row.variants.map(({ salePrice }) => salePrice));
}

function searched(q: string | undefined): string | undefined {
  if (q === undefined) return undefined;
  if (!isStorable(q)) {
    throw invalidInput([{ path: "q", message: "holds characters that cannot be searched" }]);
  }
  return q.normalize("NFC").trim();
}
