import { cx } from "@/components/ui/cx";
import { SectionHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { currencySign, formatMoney, formatNumber, minorDigits } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { DaySales } from "@/lib/insights/schema";
import type { Store } from "@/lib/stores/schema";
import { WeekChart } from "./week-chart";
import { weekSentence } from "./week-sentence";

type Props = { store: Store; t: Dictionary; days: readonly DaySales[]; firstDay: string };

/** Seven days in figures and a sentence, and as a table under its bars once there are seven. */
export function Week({ store, t, days, firstDay }: Props) {
  const { week } = t.dashboard.today;
  const { locale, currency } = store;
  const sales = days.reduce((sum, day) => sum + day.sales, 0);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const figures = [
    [week.taken, formatMoney(sales, currency, locale)],
    [week.orders, formatNumber(orders, locale)],
    ...(orders > 0
      ? [[week.average, formatMoney(roundedUnits(sales / orders, currency), currency, locale)]]
      : []),
  ];
  const isWhole = firstDay <= (days[0]?.day ?? "");
  return (
    <section>
      <SectionHeader title={week.title} />
      <Sheet>
        <dl className="grid grid-cols-3 wide:flex">
          {figures.map(([name, figure]) => (
            <div
              key={name}
              className="flex min-w-0 flex-col-reverse justify-end border-s border-border px-3 pt-3 pb-2.5 first:border-s-0 wide:min-w-44 wide:px-5"
            >
              <dt className="text-13 text-text-2">{name}</dt>
              <dd className="num text-18 font-bold wrap-anywhere wide:text-22">{figure}</dd>
            </div>
          ))}
        </dl>
        <p className="border-t border-border px-3 py-3 text-16 wide:px-5 wide:text-18">
          {weekSentence(days, firstDay, store, t)}
        </p>
        {isWhole && orders > 0 && <DayTable store={store} t={t} days={days} />}
      </Sheet>
    </section>
  );
}

function DayTable({ store, t, days }: Omit<Props, "firstDay">) {
  const { week } = t.dashboard.today;
  const { locale, currency } = store;
  const peak = Math.max(...days.map((day) => day.sales));
  const unit = 10 ** minorDigits(currency);
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cell = "border-s border-border px-1 text-end first-of-type:border-s-0 wide:px-5";
  const lead = "wide:w-26 wide:[border-inline-end:3px_double_var(--rule)]";
  const head = cx(
    "sr-only text-end align-baseline text-13 font-medium text-text-2 wide:not-sr-only wide:ps-4 wide:pe-5",
    lead,
  );
  return (
    <table className="num w-full table-fixed border-collapse border-t border-border">
      <caption className="sr-only">{week.title}</caption>
      <tbody>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; its figures follow */}
        <tr aria-hidden="true">
          <td className={cx("hidden p-0 wide:table-cell", lead)} />
          <td colSpan={days.length} className="border-b border-b-strong p-0">
            <WeekChart values={days.map((day) => day.sales)} />
          </td>
        </tr>
        <tr>
          <th scope="row" className={cx(head, "wide:pt-2")}>
            {week.sales}, {currencySign(currency, locale)}
          </th>
          {days.map((day) => (
            <td
              key={day.day}
              className={cx(
                cell,
                "pt-2 align-baseline text-12 font-medium wide:text-18",
                day.sales === peak && "font-bold",
                day.sales === 0 && "text-text-3",
              )}
            >
              {amount.format(day.sales / unit)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" className={cx(head, "wide:pb-2")}>
            {week.orders}
          </th>
          {days.map((day) => (
            <td key={day.day} className={cx(cell, "pb-2 align-baseline text-13 text-text-2")}>
              {formatNumber(day.orders, locale)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" className={head}>
            <span className="sr-only">{week.day}</span>
          </th>
          {days.map((day, index) => (
            <td
              key={day.day}
              className={cx(cell, "border-t border-t-border py-1.5 text-12 text-text-2")}
            >
              <b className="block text-13 font-medium text-text">
                {index === days.length - 1 ? week.today : weekday(day.day, locale)}
              </b>
              {dayOfMonth(day.day, locale)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** An average is said in whole units of the currency. */
function roundedUnits(minor: number, currency: string): number {
  const unit = 10 ** minorDigits(currency);
  return Math.round(minor / unit) * unit;
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const weekday = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" }).format(utc(day));
const dayOfMonth = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric" }).format(utc(day));
