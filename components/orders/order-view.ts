import {
  firstPage,
  hrefWith,
  type PageTrail,
  param,
  readTrail,
  type SearchParams,
  trailParams,
} from "@/components/dashboard/page-trail";
import { addDays, dayOf, isDay, startOfDay } from "@/lib/days";
import {
  type Channel,
  channels,
  type OrderSort,
  orderSorts,
  type Payment,
  type PaymentStatus,
  paymentStatuses,
  payments,
} from "@/lib/orders/schema";
import { type OrderStatus, orderStatuses } from "@/lib/orders/status";

/** A tab of the order list: all, those that still ask for something, or one status. */
export type OrderTab = "all" | "open" | OrderStatus;

export const openStatuses: OrderStatus[] = ["pending", "accepted", "shipped"];

export const orderTabs: readonly OrderTab[] = ["all", "open", ...orderStatuses];

/** The last so many days, today among them. */
export const spans = { today: 1, week: 7, month: 30 } as const;
export type Span = keyof typeof spans;

/** What the list of orders shows, as its address says it. */
export type OrderView = {
  tab: OrderTab;
  q: string;
  channel: Channel | "";
  payment: Payment | "";
  paid: PaymentStatus | "";
  /** Days back from today, or own days, each of them open or a day as `2026-11-23`. */
  span: Span | "";
  from: string;
  to: string;
  sort: OrderSort;
  trail: PageTrail;
};

const MAX_QUERY = 200;

/** Reads an address that anyone may have typed: what it does not know, it leaves out. */
export function readOrderView(params: SearchParams): OrderView {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === param(params, name)) ?? "";
  const day = (name: string) => {
    const text = param(params, name) ?? "";
    return isDay(text) ? text : "";
  };
  const span = one("date", Object.keys(spans) as Span[]);
  return {
    tab: one("status", orderTabs) || "all",
    q: (param(params, "q") ?? "").trim().slice(0, MAX_QUERY),
    channel: one("channel", channels),
    payment: one("payment", payments),
    paid: one("paid", paymentStatuses),
    span,
    from: span ? "" : day("from"),
    to: span ? "" : day("to"),
    sort: one("sort", orderSorts) || "newest",
    trail: readTrail(params),
  };
}

/** What narrows a view beside its tab and search, none of it set. */
export const noFilters = {
  channel: "",
  payment: "",
  paid: "",
  span: "",
  from: "",
  to: "",
} as const satisfies Partial<OrderView>;

export const isFiltered = (view: OrderView) =>
  (Object.keys(noFilters) as (keyof typeof noFilters)[]).some((name) => view[name] !== "");

/** The parameters of a view without its page, for links and for the hidden fields of a form. */
export function orderParams(view: OrderView): Record<string, string> {
  const { tab, q, channel, payment, paid, span, from, to } = view;
  const sort = view.sort === "newest" ? "" : view.sort;
  return {
    status: tab === "all" ? "" : tab,
    q,
    channel,
    payment,
    paid,
    date: span,
    from,
    to,
    sort,
  };
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

/** What a view asks the service for: its days begin and end by the store's clock. */
export function queryOf(view: OrderView, now: Date, timeZone: string) {
  const { tab, q, channel, payment, paid, span, sort, trail } = view;
  const today = dayOf(now, timeZone);
  const from = span ? addDays(today, 1 - spans[span]) : view.from;
  const instant = (day: string) => startOfDay(day, timeZone).toISOString();
  return {
    cursor: trail.cursors.at(-1),
    status: statusesOf(tab),
    q: q || undefined,
    channel: channel || undefined,
    payment: payment || undefined,
    paymentStatus: paid || undefined,
    placedFrom: from ? instant(from) : undefined,
    placedBefore: view.to ? instant(addDays(view.to, 1)) : undefined,
    sort,
  };
}
