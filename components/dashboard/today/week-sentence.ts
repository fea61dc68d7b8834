import { formatList, formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import type { DaySales } from "@/lib/insights/schema";

type Place = { locale: string; currency: string };

/** More quiet days than this are counted and not named. */
const NAMED_QUIET = 3;

/**
 * What the last seven days say, in one sentence, and nothing that they do not say. `days` end with
 * today, whose hours are not over: it is never called quiet. `firstDay` is that of the first order.
 */
export function weekSentence(
  days: readonly DaySales[],
  firstDay: string,
  { locale, currency }: Place,
  t: Dictionary,
): string {
  const { week } = t.dashboard.today;
  const today = days.at(-1)?.day;
  const sold = days.filter(({ orders }) => orders > 0);
  const [only] = sold;
  if (!only) return week.none;
  if (firstDay > (days[0]?.day ?? "")) {
    const when = { [today ?? ""]: week.onToday, [days.at(-2)?.day ?? ""]: week.onYesterday }[
      firstDay
    ];
    return when
      ? fill(week.young, { day: when })
      : fill(week.youngOn, { day: weekdayName(firstDay, locale) });
  }
  if (sold.length === 1 && only.orders === 1) {
    return only.day === today
      ? week.singleToday
      : fill(week.single, { day: weekdayName(only.day, locale) });
  }
  const best = bestOf(sold, today, { locale, currency }, t);
  const quiet = days.filter(({ day, orders }) => orders === 0 && day !== today);
  if (quiet.length === 0) return fill(week.andAll, { best });
  if (quiet.length > NAMED_QUIET) return plural(locale, week.andFew, sold.length, { best });
  const names = quiet.map(({ day }) => weekdayName(day, locale));
  return fill(week.andQuiet, { best, days: formatList(names, locale) });
}

function bestOf(
  sold: readonly DaySales[],
  today: string | undefined,
  { locale, currency }: Place,
  t: Dictionary,
): string {
  const { week } = t.dashboard.today;
  const peak = Math.max(...sold.map(({ sales }) => sales));
  const best = sold.filter(({ sales }) => sales === peak);
  const amount = formatMoney(peak, currency, locale);
  const [first] = best;
  if (!first || best.length > 1) {
    const names = best.map(({ day }) => weekdayName(day, locale));
    return fill(week.bestDays, { days: formatList(names, locale), amount });
  }
  const orders = plural(locale, t.common.counts.orders, first.orders);
  return first.day === today
    ? fill(week.bestToday, { amount, orders })
    : fill(week.bestDay, { day: weekdayName(first.day, locale), amount, orders });
}

/** "Saturday" for a calendar day. */
function weekdayName(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
