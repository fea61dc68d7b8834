import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { daysBetween, formatDay, formatTime } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { StoreOrderEvent } from "@/lib/orders/schema";

type Props = {
  events: readonly StoreOrderEvent[];
  source: string | null;
  locale: string;
  timeZone: string;
  now: Date;
  t: Dictionary["orders"]["history"];
};

/** What happened to the order, newest first, and who did it. */
export function OrderHistory({ events, source, locale, timeZone, now, t }: Props) {
  const place = { locale, timeZone };
  const entries = events
    .map((event, n): TimelineEntry => {
      const at = new Date(event.createdAt);
      const today = daysBetween(at, now, timeZone) === 0;
      const aside = [
        today ? null : formatDay(at, now, place),
        event.by !== "system" && event.kind !== "placed" ? t.by[event.by] : null,
        event.note,
      ].filter(Boolean);
      return {
        id: String(n),
        time: formatTime(at, place),
        text: (
          <>
            {eventText(event, source, t)}
            {aside.length > 0 && <span className="text-text-2"> {aside.join(" · ")}</span>}
          </>
        ),
        now: n === events.length - 1,
      };
    })
    .reverse();
  return (
    <section>
      <h2 className="mb-3 text-18 font-bold">{t.title}</h2>
      <Timeline entries={entries} />
    </section>
  );
}

function eventText(event: StoreOrderEvent, source: string | null, t: Props["t"]): string {
  if (event.kind === "placed") return source ? fill(t.placedFrom, { source }) : t.placed;
  if (event.kind === "undone") return fill(t.undone, { step: stepText(event.fromStatus ?? "", t) });
  if (event.toStatus === "cancelled" && event.by === "buyer") return t.cancelledByBuyer;
  return stepText(event.toStatus, t);
}

function stepText(status: string, t: Props["t"]): string {
  const words: Readonly<Record<string, unknown>> = t;
  const text = words[status];
  return typeof text === "string" ? text : status;
}
