import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

type Props = { path: string; t: Dictionary };

/** Nothing yet: the way to the first product. */
export function NoProducts({ path, t }: Props) {
  const { empty, add } = t.products;
  return (
    <EmptyState
      art={{ kind: "shelf" }}
      title={empty.title}
      body={empty.body}
      actions={
        <LinkButton href={`${path}/new`} variant="primary">
          {add}
        </LinkButton>
      }
    />
  );
}

/** Nothing matches: back to all, or on to adding what was looked for. */
export function NoMatchingProducts({ path, q, t }: Props & { q: string }) {
  const { noMatch } = t.products;
  return (
    <EmptyState
      title={q ? fill(noMatch.title, { query: q }) : noMatch.filtered}
      body={q ? noMatch.body : undefined}
      actions={
        <>
          <LinkButton href={path}>{t.common.actions.clearFilters}</LinkButton>
          {q && (
            <LinkButton variant="quiet" href={`${path}/new?name=${encodeURIComponent(q)}`}>
              {fill(noMatch.add, { query: q })}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
