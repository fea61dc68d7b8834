import { callApi } from "@/lib/http/client";
import type { BulkAnswer, BulkEdit, BulkUndone } from "./bulk-schema";
import type { Product, ProductChanges } from "./schema";

type At = { storeId: string; productId: string };

const path = ({ storeId, productId }: At) => `/stores/${storeId}/products/${productId}`;

/** Saves fields of a product as it stood at `etag`. @throws ApiProblem precondition_failed */
export function updateProduct(at: At, etag: string, changes: ProductChanges): Promise<Product> {
  return callApi("PATCH", path(at), { body: changes, headers: { "if-match": etag } });
}

export function readProduct(at: At): Promise<Product> {
  return callApi("GET", path(at));
}

/** Counts a plain product's stock anew; null stops counting. */
export function setStock(at: At, pieces: number | null): Promise<Product> {
  return callApi("POST", `${path(at)}/stock`, { body: { set: pieces } });
}

/** Archives a product and answers its new ETag, with which it can be brought back. */
export async function archiveProduct(at: At): Promise<string> {
  await callApi("DELETE", path(at));
  return (await callApi<Product>("GET", path(at))).etag;
}

/** Changes many products, of which nothing may have changed since `etag`; or only tells of it. */
export function editProducts(storeId: string, edit: BulkEdit, etag?: string): Promise<BulkAnswer> {
  const headers: Record<string, string> = etag ? { "if-match": etag } : {};
  return callApi("POST", `/stores/${storeId}/products/bulk`, { body: edit, headers });
}

/** Puts back what an edit changed, where nobody changed it since. */
export function undoProductEdit(storeId: string, undo: string): Promise<BulkUndone> {
  return callApi("POST", `/stores/${storeId}/products/bulk/undo`, { body: { undo } });
}
