import { daysBetween, formatDay, formatElapsed, formatTime } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import type { OrderItem } from "@/lib/orders/schema";

const NAMED = 2;

type Place = { locale: string; timeZone: string };

/** Keeps a name of another direction from pulling what follows it along. */
const isolate = (name: string) => `\u2068${name}\u2069`;

/** "Aashirvaad atta 5 kg × 2, Toor dal 1 kg and 3 more". */
export function itemsSummary(
  items: readonly Pick<OrderItem, "name" | "qty">[],
  locale: string,
  text: Dictionary["orders"]["items"],
): string {
  const named = items
    .slice(0, NAMED)
    .map(({ name, qty }) => (qty > 1 ? `${isolate(name)} × ${qty}` : isolate(name)))
    .join(", ");
  const more = items.length - NAMED;
  return more > 0 ? plural(locale, text, more, { name: named }) : named;
}

/** When an order came, in the store's time: the time today, else the day; and how long it waits. */
export function whenPlaced(
  createdAt: string,
  waits: boolean,
  now: Date,
  place: Place,
  text: Dictionary["common"]["time"],
): { main: string; detail: string; waited: string | null } {
  const at = new Date(createdAt);
  const isToday = daysBetween(at, now, place.timeZone) === 0;
  const time = formatTime(at, place);
  const waited = waits ? (formatElapsed(at, now, place.locale) ?? text.justNow) : null;
  return {
    main: isToday ? time : formatDay(at, now, place),
    detail: waited ?? (isToday ? text.today : time),
    waited,
  };
}

const LONG_MS = 2 * 60 * 60 * 1000;
const FRESH_MS = 15 * 60 * 1000;

/** How a new order's wait looks: fresh at first, late after two hours. */
export function waitMood(createdAt: string, now: Date): "fresh" | "late" | "usual" {
  const waited = now.getTime() - Date.parse(createdAt);
  if (waited > LONG_MS) return "late";
  return waited < FRESH_MS ? "fresh" : "usual";
}
