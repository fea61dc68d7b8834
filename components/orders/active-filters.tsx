import Link from "next/link";
import { chipStyle } from "@/components/ui/chips";
import { cx } from "@/components/ui/cx";
import { CloseIcon } from "@/components/ui/icons";
import { textLinkStyle } from "@/components/ui/text-link";
import { formatDay } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { noFilters, type OrderView, ordersHref } from "./order-view";

type Props = {
  path: string;
  view: OrderView;
  now: Date;
  locale: string;
  t: Dictionary;
};

/** What narrows the list just now; each can be taken away, and all together. */
export function ActiveFilters({ path, view, now, locale, t }: Props) {
  const { filters, channel, payment, channelLabel } = t.orders;
  const day = (text: string) =>
    formatDay(new Date(`${text}T00:00:00Z`), now, { locale, timeZone: "UTC" });
  const { span, from, to } = view;
  const own = from
    ? to
      ? fill(filters.fromTo, { from: day(from), to: day(to) })
      : fill(filters.since, { from: day(from) })
    : fill(filters.until, { to: to && day(to) });
  const chips: { label: string; without: Partial<OrderView> }[] = [];
  if (span) chips.push({ label: filters.span[span], without: { span: "" } });
  if (from || to) chips.push({ label: own, without: { from: "", to: "" } });
  if (view.payment) chips.push({ label: payment[view.payment], without: { payment: "" } });
  if (view.paid) chips.push({ label: filters.paid[view.paid], without: { paid: "" } });
  if (view.channel) {
    const label = `${channelLabel}: ${channel[view.channel]}`;
    chips.push({ label, without: { channel: "" } });
  }
  if (view.sort !== "newest") {
    chips.push({ label: filters.sorts[view.sort], without: { sort: "newest" } });
  }
  if (chips.length === 0) return null;
  return (
    <ul aria-label={filters.active} className="mb-3 flex flex-wrap items-center gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Link
            href={ordersHref(path, view, without)}
            aria-label={fill(filters.remove, { filter: label })}
            className={chipStyle(true)}
          >
            {label}
            <CloseIcon size="s" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            href={ordersHref(path, view, { ...noFilters, sort: "newest" })}
            className={cx("inline-flex min-h-control items-center", textLinkStyle)}
          >
            {t.common.actions.clearFilters}
          </Link>
        </li>
      )}
    </ul>
  );
}
