/*
 * Display only, through Intl. Amounts are whole minor units; arithmetic belongs to money.ts.
 * Locale and time zone are the store's ("en-IN" groups as 12,34,567; "en" would not).
 */

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, locale: string, whole: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${whole}`;
  let format = moneyFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...(whole && { maximumFractionDigits: 0 }),
    });
    moneyFormats.set(key, format);
  }
  return format;
}

/** How many minor units' digits a currency has: 2 for INR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return moneyFormat(currency, "en", false).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "₹12,34,567", and "₹499.50" only when there is a part of a unit. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const unit = 10 ** minorDigits(currency);
  return moneyFormat(currency, locale, minor % unit === 0).format(minor / unit);
}

/** The currency's sign alone, for the front of an amount field. */
export function currencySign(currency: string, locale: string): string {
  const parts = moneyFormat(currency, locale, true).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

export function formatNumber(n: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(n);
}

/** The saving in whole per cent, rounded down so that it never promises more; null when under 1. */
export function percentOff(mrp: number, salePrice: number): number | null {
  if (mrp <= salePrice || mrp <= 0) return null;
  const percent = Math.floor(((mrp - salePrice) * 100) / mrp);
  return percent >= 1 ? percent : null;
}

type Place = { locale: string; timeZone: string };

/** "10:36 am" in the store's zone. */
export function formatTime(at: Date, { locale, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(
    at,
  );
}

/** "21 Nov", with the year when it is not the year of `now`. */
export function formatDay(at: Date, now: Date, { locale, timeZone }: Place): string {
  const year = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" });
  const sameYear = year.format(at) === year.format(now);
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    ...(!sameYear && { year: "numeric" }),
  }).format(at);
}

/** "23 Nov 2026": a day as documents say it. */
export function formatDate(at: Date, { locale, timeZone }: Place): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(at);
}

/** "Sunday 22 November", the heading of a day. */
export function formatLongDay(at: Date, { locale, timeZone }: Place): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return parts.format(at).replace(/,\s*/, " ");
}

/** Days between the calendar days of two instants in the zone: 0 is the same day. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / 86_400_000);
}

/** How long ago, in its two largest units: "34 min", "2 hr 10 min", "3 days"; null under a minute. */
export function formatElapsed(from: Date, now: Date, locale: string): string | null {
  const minutes = Math.floor((now.getTime() - from.getTime()) / 60_000);
  if (minutes < 1) return null;
  const unit = (n: number, name: "day" | "hour" | "minute") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(n);
  if (minutes < 60) return unit(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return unit(Math.floor(hours / 24), "day");
  const rest = minutes % 60;
  return rest ? `${unit(hours, "hour")} ${unit(rest, "minute")}` : unit(hours, "hour");
}

/** "a, b and c" in the locale's way. */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}
