import {
  firstPage,
  hrefWith,
  type PageTrail,
  param,
  readTrail,
  type SearchParams,
  trailParams,
} from "@/components/dashboard/page-trail";
import type { Matching } from "@/lib/catalog/bulk-schema";
import { type ProductSort, productSorts, productStatuses } from "@/lib/catalog/schema";
import { isId } from "@/lib/id-schema";

/** A product's status; what of those on sale is sold out or nearly so; what has no picture yet. */
const statusFilters = [...productStatuses, "soldOut", "low", "noPicture"] as const;

export type ProductStatusFilter = (typeof statusFilters)[number];

/** What the list of products shows, as its address says it. */
export type ProductView = {
  q: string;
  category: string;
  status: ProductStatusFilter | "";
  sort: ProductSort;
  trail: PageTrail;
};

const MAX_QUERY = 200;

/** Reads an address that anyone may have typed: what it does not know, it leaves out. */
export function readProductView(params: SearchParams): ProductView {
  const category = param(params, "category") ?? "";
  const status = param(params, "status");
  const sort = param(params, "sort");
  return {
    q: (param(params, "q") ?? "").trim().slice(0, MAX_QUERY),
    category: isId(category) ? category : "",
    status: statusFilters.find((one) => one === status) ?? "",
    sort: productSorts.find((one) => one === sort) ?? "newest",
    trail: readTrail(params),
  };
}

/** What the view shows, on all its pages, as the catalog is asked for it. */
export function matchingOf({ q, category, status }: ProductView): Matching {
  return {
    ...(q && { q }),
    ...(category && { category }),
    ...(status === "soldOut" || status === "low"
      ? { status: "active" as const, [status]: true as const }
      : status === "noPicture"
        ? { noPicture: true as const }
        : status && { status }),
  };
}

/** The parameters of a view without its page, for links and for the hidden fields of a form. */
export function viewParams({ q, category, status, sort }: ProductView): Record<string, string> {
  return { q, category, status, sort: sort === "newest" ? "" : sort };
}

/** The address of a changed view: it begins at its first page unless told otherwise. */
export function productsHref(
  path: string,
  view: ProductView,
  changes: Partial<ProductView> = {},
): string {
  const next = { ...view, trail: firstPage, ...changes };
  return hrefWith(path, { ...viewParams(next), ...trailParams(next.trail) });
}

/** Whether anything but the order of the rows was asked for. */
export function isFiltered({ q, category, status }: ProductView): boolean {
  return q !== "" || category !== "" || status !== "";
}

/** The view in one parameter, so that a product's page knows which list it came from. */
export function listParam(view: ProductView): string {
  return productsHref("", view, { trail: view.trail }).slice(1);
}

/** The list that `listParam` spoke of, with what is to be said there. */
export function listHref(path: string, list = "", said: Record<string, string> = {}): string {
  const view = readProductView(Object.fromEntries(new URLSearchParams(list)));
  return hrefWith(path, { ...viewParams(view), ...trailParams(view.trail), ...said });
}
