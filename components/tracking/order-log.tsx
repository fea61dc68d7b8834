import { CheckBoldIcon, CloseIcon } from "@/components/ui/icons";
import { daysBetween, formatDay, formatTime } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { TrackedOrder } from "@/lib/orders/schema";
import { logOf } from "./log-steps";

type Props = {
  order: Pick<TrackedOrder, "status" | "payment" | "events" | "createdAt">;
  texts: Dictionary["tracking"];
  /** The store's. */
  place: { locale: string; timeZone: string };
  now: Date;
};

/** What happened to the order and what comes next, hung on the ledger's double rule. */
export function OrderLog({ order, texts, place, now }: Props) {
  return (
    <ol className="log">
      {logOf(order).map(({ step, at, state }) => (
        <li
          key={`${step} ${at}`}
          className={state}
          aria-current={state === "on" ? "step" : undefined}
        >
          <span className="log__time">
            {at && <Moment at={new Date(at)} now={now} place={place} />}
          </span>
          <span className="mark" aria-hidden="true">
            {state === "did" && <CheckBoldIcon size="s" />}
            {state === "ended" && <CloseIcon size="s" />}
          </span>
          <div>
            <b>{texts.steps[step]}</b>
            {step === "placed" && <p>{texts.chosen[order.payment]}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Moment({ at, now, place }: { at: Date; now: Date; place: Props["place"] }) {
  const isToday = daysBetween(at, now, place.timeZone) === 0;
  return (
    <time dateTime={at.toISOString()}>
      {!isToday && <span>{formatDay(at, now, place)} </span>}
      {formatTime(at, place)}
    </time>
  );
}
