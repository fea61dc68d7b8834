import { buttonStyle } from "@/components/ui/button-style";
import { Sheet } from "@/components/ui/sheet";
import type { Session } from "@/lib/auth/schema";
import { daysBetween, formatDay, formatTime } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { type EndSession, EndSessionForm } from "./end-session-form";

/** More than a person has devices; the rest folds away. */
const SHOWN = 5;

type Props = {
  sessions: Session[];
  place: { locale: string; timeZone: string };
  now: Date;
  t: Pick<Dictionary, "settings" | "errors">;
  end: EndSession;
  endOthers: EndSession;
};

/** Every session of the seller's account, this one first, each with its end. */
export function SessionsSection({ sessions, place, now, t, end, endOthers }: Props) {
  const text = t.settings.sessions;
  const mine = sessions.filter(({ isCurrent }) => isCurrent);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const [shown, folded] = [others.slice(0, SHOWN), others.slice(SHOWN)];
  const rows = (some: Session[]) =>
    some.map((session) => (
      <SessionRow key={session.id} session={session} place={place} now={now} t={t} end={end} />
    ));
  return (
    <section id="sessions" className="mt-10 scroll-mt-16">
      <h2 className="text-18 font-bold">{text.title}</h2>
      {others.length > 0 && <p className="text-text-2">{text.lead}</p>}
      <Sheet className="mt-3">
        <ul className="divide-y divide-border">{rows([...mine, ...shown])}</ul>
        {folded.length > 0 && (
          <details className="group border-t border-border">
            <summary
              className={buttonStyle(
                { variant: "quiet" },
                "m-1 cursor-pointer wide:mx-2 list-none group-open:hidden",
              )}
            >
              {plural(place.locale, text.more, folded.length)}
            </summary>
            <ul className="divide-y divide-border">{rows(folded)}</ul>
          </details>
        )}
        {others.length > 1 && (
          <div className="flex justify-end border-t border-border px-4 py-3 wide:px-5">
            <EndSessionForm
              act={endOthers}
              done={text.endedOthers}
              errors={t.errors}
              variant="danger"
            >
              {text.endOthers}
            </EndSessionForm>
          </div>
        )}
      </Sheet>
    </section>
  );
}

type RowProps = Pick<Props, "place" | "now" | "t" | "end"> & { session: Session };

function SessionRow({ session, place, now, t, end }: RowProps) {
  const text = t.settings.sessions;
  const device = session.device ?? text.unknown;
  const at = new Date(session.createdAt);
  const isToday = daysBetween(at, now, place.timeZone) <= 0;
  const day = isToday ? formatTime(at, place) : formatDay(at, now, place);
  return (
    <li className="flex min-h-16 items-center justify-between gap-3 px-4 py-2 wide:px-5">
      <p className="min-w-0">
        <span className="block truncate text-16 font-medium">{device}</span>
        <span className="num text-13 text-text-2">
          {fill(text.signedIn, { day })} · {seen(session, place, now, text)}
        </span>
      </p>
      {session.isCurrent ? (
        <span className="flex-none rounded-tag bg-brand-subtle px-2 py-1 text-13 font-medium text-brand-text">
          {text.here}
        </span>
      ) : (
        <EndSessionForm
          sessionId={session.id}
          act={end}
          label={fill(text.endNamed, { device, day })}
          done={text.ended}
          errors={t.errors}
        >
          {text.end}
        </EndSessionForm>
      )}
    </li>
  );
}

function seen(
  { lastSeenAt }: Session,
  place: Props["place"],
  now: Date,
  text: Dictionary["settings"]["sessions"],
): string {
  const at = new Date(lastSeenAt);
  const days = daysBetween(at, now, place.timeZone);
  if (days <= 0) return text.seenToday;
  return days === 1 ? text.seenYesterday : fill(text.seen, { day: formatDay(at, now, place) });
}
