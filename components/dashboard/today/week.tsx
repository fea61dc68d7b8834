import { cx } from "@/components/ui/cx";
import { SectionHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { currencySign, formatMoney, formatNumber, minorDigits } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import type { DaySales } from "@/lib/insights/schema";

import type { Store } from "@/lib/stores/schema";

type Props = { store: Store; t: Dictionary; days: readonly DaySales[]; firstDay: string };

/** Seven days as a table whose first row is bars; only the sentence until seven days exist. */
export function Week({ store, t, days, firstDay }: Props) {
  const { week } = t.dashboard.today;
  const { locale, currency } = store;
  const sales = days.reduce((sum, day) => sum + day.sales, 0);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const whole = firstDay <= (days[0]?.day ?? "");
  const peak = Math.max(...days.map((day) => day.sales));
  const [before = "", after = ""] = plural(locale, week.sold, orders, { amount: "\u0000" }).split(
    "\u0000",
  );
  const unit = 10 ** minorDigits(currency);
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cell = "border-s border-border px-1 text-end first-of-type:border-s-0 wide:px-5";
  const head =
    "sr-only text-end align-baseline text-13 font-medium text-text-2 wide:not-sr-only wide:w-26 wide:ps-4 wide:pe-5 wide:[border-inline-end:3px_double_var(--rule)]";
  return (
    <section>
      <SectionHeader title={week.title} />
      <Sheet>
        <p className="p-4 text-18">
          {before}
          <b className="num font-bold">{formatMoney(sales, currency, locale)}</b>
          {after}
          {!whole && <span className="block text-14 text-text-2">{week.tooEarly}</span>}
        </p>
        {whole && (
          <table className="num w-full table-fixed border-collapse border-t border-border">
            <caption className="sr-only">{week.title}</caption>
            <tbody>
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; its figures follow */}
              <tr aria-hidden="true">
                <td className="hidden p-0 wide:table-cell wide:w-26 wide:[border-inline-end:3px_double_var(--rule)]" />
                {days.map((day) => (
                  <td key={day.day} className={cx(cell, "border-b border-b-strong p-0! pt-4!")}>
                    <div className="flex h-23 flex-col justify-end">
                      <div
                        style={{ blockSize: peak > 0 ? `${(day.sales / peak) * 100}%` : 0 }}
                        className={cx(
                          "mx-[22%] wide:mx-5",
                          day.sales === peak
                            ? "bg-highlight"
                            : "bg-[color-mix(in_oklab,var(--brand)_52%,var(--surface))]",
                        )}
                      />
                    </div>
                  </td>
                ))}
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
        )}
      </Sheet>
    </section>
  );
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const weekday = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" }).format(utc(day));
const dayOfMonth = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric" }).format(utc(day));
