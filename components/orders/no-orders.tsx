import { buttonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { isFiltered, noFilters, type OrderView, ordersHref } from "./order-view";

const FIRST_NUMBERS = ["1001", "1002", "1003"] as const;

/** Nothing yet: the book waits, and the link brings the first order. */
export function NoOrders({ url, shareHref, t }: { url: string; shareHref: string; t: Dictionary }) {
  const { empty } = t.orders;
  return (
    <EmptyState
      art={{ kind: "numbers", numbers: FIRST_NUMBERS }}
      title={fill(empty.title, { number: FIRST_NUMBERS[0] })}
      body={empty.body}
      actions={
        <>
          <a
            href={shareHref}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ variant: "primary" })}
          >
            {empty.share}
          </a>
          <CopyButton value={url} text={empty.copy} copiedText={t.common.actions.copied} />
        </>
      }
    />
  );
}

type NoMatchProps = { path: string; view: OrderView; all: number; locale: string; t: Dictionary };

/** Nothing matches: on to all orders, or back to the tab without the search. */
export function NoMatchingOrders({ path, view, all, locale, t }: NoMatchProps) {
  const { noMatch, tabs } = t.orders;
  const { q, tab } = view;
  const filtered = isFiltered(view);
  const [title, body] = q
    ? [fill(noMatch.title, { query: q }), noMatch.body]
    : filtered
      ? [noMatch.filtered, noMatch.filteredBody]
      : [fill(noMatch.inTab, { tab: tabs[tab] }), noMatch.inTabBody];
  return (
    <EmptyState
      title={title}
      body={body}
      actions={
        <>
          {(filtered || tab !== "all") && (
            <LinkButton href={ordersHref(path, view, { ...noFilters, tab: "all" })}>
              {fill(noMatch.lookInAll, { n: formatNumber(all, locale) })}
            </LinkButton>
          )}
          {q && (
            <LinkButton
              variant={filtered || tab !== "all" ? "quiet" : "line"}
              href={ordersHref(path, view, { q: "" })}
            >
              {t.common.actions.clearSearch}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
