import { EmptyState } from "@/components/ui/empty-state";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { formatElapsed, formatList, formatMoney, formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, type PluralMessage, plural } from "@/lib/i18n/message";
import type { Waiting } from "@/lib/insights/schema";
import type { Store } from "@/lib/stores/schema";

type Props = {
  store: Store;
  t: Dictionary;
  now: Date;
  waiting: Waiting;
  counts: { pending: number; accepted: number; soldOut: number; draft: number };
};

type Task = {
  key: string;
  count: number;
  what: PluralMessage;
  why: string | null;
  action: string;
  href: string;
};

/** What needs doing, in order; the first is marked, and only it has the filled button. */
export function Tasks(props: Props) {
  const { store, t } = props;
  const { today } = t.dashboard;
  const tasks = listTasks(props).filter((task) => task.count > 0);
  if (tasks.length === 0) {
    return (
      <EmptyState
        title={today.clear.title}
        body={today.clear.body}
        actions={
          <LinkButton href={`/dashboard/${store.link}/share`} variant="primary">
            {today.clear.action}
          </LinkButton>
        }
      />
    );
  }
  return (
    <section aria-label={today.todo}>
      <Ledger folio={[76, 104]}>
        {tasks.map((task, index) => (
          <LedgerRow
            key={task.key}
            fresh={index === 0}
            folio={formatNumber(task.count, store.locale)}
            folioClassName="pt-2.5! pe-3.5! text-28 font-bold text-brand-text! wide:items-center wide:py-0! wide:pe-5! wide:text-36"
            className="grid gap-x-4 gap-y-0.5 py-3.5! wide:min-h-20 wide:grid-cols-[minmax(0,1fr)_auto] wide:content-center wide:items-center wide:px-5!"
          >
            <h2 className="text-18 font-bold">{plural(store.locale, task.what, task.count)}</h2>
            {task.why && <p className="wrap-anywhere text-text-2 wide:row-start-2">{task.why}</p>}
            <LinkButton
              href={task.href}
              variant={index === 0 ? "primary" : "line"}
              className="mt-2 justify-self-start wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:mt-0 wide:min-w-38"
            >
              {task.action}
            </LinkButton>
          </LedgerRow>
        ))}
      </Ledger>
    </section>
  );
}

function listTasks({ store, t, now, waiting, counts }: Props): Task[] {
  const { today } = t.dashboard;
  const { locale, currency } = store;
  const at = (path: string) => `/dashboard/${store.link}/${path}`;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const { pending, claims, oldestAccepted, soldOut } = waiting;
  const [claim] = claims;
  return [
    {
      key: "accept",
      count: counts.pending,
      what: today.accept.what,
      why:
        pending &&
        fill(today.accept.waited, {
          name: pending.name,
          time: formatElapsed(new Date(pending.since), now, locale) ?? t.common.time.justNow,
          amount: money(pending.total),
        }),
      action: today.accept.action,
      href: at("orders?status=pending"),
    },
    {
      key: "confirm",
      count: claims.length,
      what: today.confirm.what,
      why: fill(today.confirm.why, {
        amounts: formatList(
          claims.slice(0, 3).map(({ total }) => money(total)),
          locale,
        ),
      }),
      action: today.confirm.action,
      href: at(claim ? `orders/${claim.number}` : "orders"),
    },
    {
      key: "ship",
      count: counts.accepted,
      what: today.ship.what,
      why: oldestAccepted === null ? null : fill(today.ship.why, { number: oldestAccepted }),
      action: today.ship.action,
      href: at("orders?status=accepted"),
    },
    {
      key: "sold-out",
      count: counts.soldOut,
      what: today.soldOut.what,
      why: namesOf(soldOut, counts.soldOut, store, t),
      action: today.soldOut.action,
      href: at("products?status=soldOut"),
    },
    {
      key: "drafts",
      count: counts.draft,
      what: today.drafts.what,
      why: today.drafts.why,
      action: today.drafts.action,
      href: at("products?status=draft"),
    },
  ];
}

function namesOf(names: string[], count: number, { locale }: Store, t: Dictionary): string | null {
  if (names.length === 0) return null;
  const rest = count - names.length;
  if (rest <= 0) return `${formatList(names, locale)}.`;
  return plural(locale, t.dashboard.today.names, rest, { names: names.join(", ") });
}
