import { LinkButton } from "@/components/ui/link-button";
import { TableFoot } from "@/components/ui/table";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { newerPage, olderPage, type PageTrail } from "./page-trail";

type Props = {
  trail: PageTrail;
  nextCursor: string | null;
  /** Rows on this page and on a full one. */
  rows: number;
  limit: number;
  /** All rows of the list, where that is known. */
  total: number | null;
  locale: string;
  text: Pick<Dictionary["common"], "range" | "rangeOnly">;
  back: string;
  on: string;
  href: (trail: PageTrail) => string;
};

/** The foot of a list: which rows these are, and the ways on. Nothing when all rows are shown. */
export function Pager({
  trail,
  nextCursor,
  rows,
  limit,
  total,
  locale,
  text,
  back,
  on,
  href,
}: Props) {
  const newer = newerPage(trail);
  if (!newer && !nextCursor) return null;
  const first = (trail.page - 1) * limit + 1;
  const from = formatNumber(first, locale);
  const to = formatNumber(first + rows - 1, locale);
  return (
    <TableFoot
      range={
        total === null
          ? fill(text.rangeOnly, { from, to })
          : fill(text.range, { from, to, total: formatNumber(total, locale) })
      }
    >
      {newer && (
        <LinkButton variant="plain" href={href(newer)} rel="prev">
          {back}
        </LinkButton>
      )}
      {nextCursor && (
        <LinkButton href={href(olderPage(trail, nextCursor))} rel="next">
          {on}
        </LinkButton>
      )}
    </TableFoot>
  );
}
