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
  counts: { pending: number; accepted: number; soldOut: number; low: number; draft: number };
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
  const waited = (since: string) =>
    formatElapsed(new Date(since), now, locale) ?? t.common.time.aMoment;
  const { pending, accepted, claims } = waiting;
  return [
    {
      key: "accept",
      count: counts.pending,
      what: today.accept.what,
      why:
        pending &&
        fill(counts.pending === 1 ? today.accept.waitedOne : today.accept.waited, {
          name: pending.name,
          time: waited(pending.since),
          amount: money(pending.total),
        }),
      action: today.accept.action,
      href: at("orders?status=pending"),
    },
    {
      key: "ship",
      count: counts.accepted,
      what: today.ship.what,
      why:
        accepted &&
        fill(today.ship.why, {
          number: accepted.number,
          name: accepted.name,
          time: waited(accepted.since),
        }),
      action: today.ship.action,
      href: at("orders?status=accepted"),
    },
    {
      key: "confirm",
      count: claims.count,
      what: today.confirm.what,
      why: whyOfClaims(claims, { money, waited }, store, t),
      action: today.confirm.action,
      href: at(
        claims.count === 1
          ? `orders/${claims.oldest[0]?.number}`
          : "orders?status=all&paid=claimed",
      ),
    },
    {
      key: "sold-out",
      count: counts.soldOut,
      what: today.soldOut.what,
      why: namesOf(waiting.soldOut, counts.soldOut, store, t),
      action: today.soldOut.action,
      href: at("products?status=soldOut"),
    },
    {
      key: "low",
      count: counts.low,
      what: today.low.what,
      why: namesOf(waiting.low, counts.low, store, t),
      action: today.low.action,
      href: at("products?status=low"),
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

type Said = { money: (amount: number) => string; waited: (since: string) => string };

function whyOfClaims(
  { count, oldest }: Waiting["claims"],
  { money, waited }: Said,
  { locale }: Store,
  t: Dictionary,
): string | null {
  const { confirm } = t.dashboard.today;
  const [first] = oldest;
  if (!first) return null;
  const said = oldest.map(({ total }) => money(total));
  const amounts =
    count > oldest.length
      ? fill(confirm.amountsMore, { amounts: said.join(", ") })
      : formatList(said, locale);
  return fill(confirm.why, { amounts, time: waited(first.since) });
}

function namesOf(names: string[], count: number, { locale }: Store, t: Dictionary): string | null {
  if (names.length === 0) return null;
  const rest = count - names.length;
  if (rest <= 0) return `${formatList(names, locale)}.`;
  return plural(locale, t.dashboard.today.names, rest, { names: names.join(", ") });
}
