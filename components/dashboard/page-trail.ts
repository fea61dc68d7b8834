/*
 * Where the reader is in a keyset list. Cursors only lead on, so the address keeps the last few that
 * led here: enough to go back, and short in a list of 10,000 rows.
 */
export type PageTrail = { page: number; cursors: readonly string[] };

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const KEPT = 8;
const CURSOR = /^[\w-]{1,500}$/;

export const firstPage: PageTrail = { page: 1, cursors: [] };

export function param(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function readTrail(params: SearchParams): PageTrail {
  const cursors = (param(params, "at") ?? "").split(".").filter((one) => CURSOR.test(one));
  const page = Number(param(params, "page"));
  if (cursors.length === 0 || !Number.isSafeInteger(page) || page < 2) return firstPage;
  return { page, cursors: cursors.slice(-KEPT) };
}

export function olderPage(trail: PageTrail, nextCursor: string): PageTrail {
  return { page: trail.page + 1, cursors: [...trail.cursors, nextCursor].slice(-KEPT) };
}

/** The page before, or the first one when the way back is no longer known; null on the first. */
export function newerPage({ page, cursors }: PageTrail): PageTrail | null {
  if (page === 1) return null;
  return cursors.length > 1 ? { page: page - 1, cursors: cursors.slice(0, -1) } : firstPage;
}

/** The trail as it stands in the address. */
export function trailParams({ page, cursors }: PageTrail): Record<string, string> {
  return page === 1 ? {} : { page: String(page), at: cursors.join(".") };
}

/** An address with the parameters that say something. */
export function hrefWith(path: string, params: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
  return search.size > 0 ? `${path}?${search}` : path;
}
