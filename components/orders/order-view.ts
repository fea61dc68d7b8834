import {
  firstPage,
  hrefWith,
  type PageTrail,
  param,
  readTrail,
  type SearchParams,
  trailParams,
} from "@/components/dashboard/page-trail";
import { type Channel, channels } from "@/lib/orders/schema";
import { type OrderStatus, orderStatuses } from "@/lib/orders/status";

/** A tab of the order list: all, those that still ask for something, or one status. */
export type OrderTab = "all" | "open" | OrderStatus;

export const openStatuses: OrderStatus[] = ["pending", "accepted", "shipped"];

export const orderTabs: readonly OrderTab[] = ["all", "open", ...orderStatuses];

/** What the list of orders shows, as its address says it. */
export type OrderView = { tab: OrderTab; q: string; channel: Channel | ""; trail: PageTrail };

const MAX_QUERY = 200;

/** Reads an address that anyone may have typed: what it does not know, it leaves out. */
export function readOrderView(params: SearchParams): OrderView {
  const status = param(params, "status");
  const channel = param(params, "channel");
  return {
    tab: orderTabs.find((one) => one === status) ?? "all",
    q: (param(params, "q") ?? "").trim().slice(0, MAX_QUERY),
    channel: channels.find((one) => one === channel) ?? "",
    trail: readTrail(params),
  };
}

/** The parameters of a view without its page, for links and for the hidden fields of a form. */
export function orderParams({ tab, q, channel }: OrderView): Record<string, string> {
  return { status: tab === "all" ? "" : tab, q, channel };
}

/** The address of a changed view: it begins at its first page unless told otherwise. */
export function ordersHref(
  path: string,
  view: OrderView,
  changes: Partial<OrderView> = {},
): string {
  const next = { ...view, trail: firstPage, ...changes };
  return hrefWith(path, { ...orderParams(next), ...trailParams(next.trail) });
}

/** The statuses that a tab shows; undefined for all of them. */
export function statusesOf(tab: OrderTab): OrderStatus[] | undefined {
  if (tab === "all") return undefined;
  return tab === "open" ? openStatuses : [tab];
}

/** How many orders a tab holds. */
export function countTab(tab: OrderTab, counts: Readonly<Record<OrderStatus, number>>): number {
  const statuses = statusesOf(tab) ?? orderStatuses;
  return statuses.map((status) => counts[status]).reduce((sum, count) => sum + count, 0);
}
