import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { daysBetween, formatDay, formatMoney, formatTime } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { SellerOrder, StoreOrderEvent } from "@/lib/orders/schema";

type Props = {
  events: readonly StoreOrderEvent[];
  locale: string;
  timeZone: string;
  now: Date;
  order: Pick<SellerOrder, "currency" | "source" | "paymentReference" | "cancelReason">;
  t: Pick<Dictionary["orders"], "history" | "cancel">;
  /** Where a note is added. */
  children: React.ReactNode;
};

/** What happened to the order, newest first, and who did it. */
export function OrderHistory({ events, order, locale, timeZone, now, t, children }: Props) {
  const place = { locale, timeZone };
  const entries = events
    .map((event, n): TimelineEntry => {
      const at = new Date(event.createdAt);
      const today = daysBetween(at, now, timeZone) === 0;
      const aside = [
        today ? null : formatDay(at, now, place),
        event.kind === "note" ? t.history.note : null,
        event.by !== "system" && event.kind !== "placed" ? t.history.by[event.by] : null,
      ].filter(Boolean);
      return {
        id: String(n),
        time: formatTime(at, place),
        text: (
          <>
            <span dir="auto" className="break-words whitespace-pre-line">
              {eventText(event, order, locale, t)}
            </span>
            {aside.length > 0 && <span className="text-text-2"> {aside.join(" · ")}</span>}
          </>
        ),
        now: n === events.length - 1,
      };
    })
    .reverse();
  return (
    <section>
      <h2 className="mb-3 text-18 font-bold">{t.history.title}</h2>
      <Timeline entries={entries} />
      {children}
    </section>
  );
}

function eventText(
  event: StoreOrderEvent,
  { source, currency, paymentReference: reference, cancelReason }: Props["order"],
  locale: string,
  { history: t, cancel }: Props["t"],
): string {
  const { kind, fromStatus, toStatus, note, details, by } = event;
  if (kind === "placed") return source ? fill(t.placedFrom, { source }) : t.placed;
  if (kind === "note") return note ?? "";
  if (kind === "undone") return fill(t.undone, { step: stepText(fromStatus ?? "", t) });
  if (details?.edit) {
    const { lines, totalFrom, totalTo } = details.edit;
    const money = (minor: number) => formatMoney(minor, currency, locale);
    const sums = fill(t.edited, { from: money(totalFrom), to: money(totalTo) });
    return [sums, ...lines.map((line) => changeText(line, t))].join("\n");
  }
  if (toStatus === "cancelled" && cancelReason) {
    const reason = cancelReason === "other" ? (note ?? "") : cancel.reasons[cancelReason];
    return fill(t.cancelledFor, { reason: reason.replace(/\.$/, "") });
  }
  if (toStatus === "cancelled" && by === "buyer") return t.cancelledByBuyer;
  if (toStatus === "claimed" && reference) return fill(t.claimedReference, { reference });
  return stepText(toStatus, t);
}

function stepText(status: string, t: Dictionary["orders"]["history"]): string {
  const words: Readonly<Record<string, unknown>> = t;
  const text = words[status];
  return typeof text === "string" ? text : status;
}

type ChangedLine = { name: string; options: Record<string, string>; from: number; to: number };

function changeText({ name, options, from, to }: ChangedLine, t: Dictionary["orders"]["history"]) {
  // Keeps a name of another direction from pulling what follows it along.
  const called = `\u2068${[name, ...Object.values(options)].join(", ")}\u2069`;
  if (to === 0) return fill(t.removed, { name: called });
  if (from === 0) return fill(t.added, { name: called, n: to });
  return fill(t.changed, { name: called, from, to });
}
