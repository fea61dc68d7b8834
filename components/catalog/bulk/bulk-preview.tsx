import { cx } from "@/components/ui/cx";
import type { BulkAnswer } from "@/lib/catalog/bulk-schema";
import { formatList, formatMoney, formatNumber } from "@/lib/format";
import { fill, plural } from "@/lib/i18n/message";
import type { BulkStore, BulkText } from "./bulk-bar";
import type { BulkKind } from "./bulk-form";

type Props = {
  answer: BulkAnswer;
  kind: BulkKind;
  store: BulkStore;
  text: BulkText;
  /** While a newer one is on its way. */
  busy: boolean;
};

type Facts = BulkAnswer["products"][number]["was"];

/** How many will change, the first of them before and after, and which will not and why. */
export function BulkPreview({ answer, kind, store, text, busy }: Props) {
  const { currency, locale } = store;
  const { bulk } = text;
  const { changed, matched, products, skipped } = answer;
  const show = (facts: Facts) => {
    if (kind === "category") return facts.category;
    if (kind !== "price") return text.state[facts.status];
    const price = formatMoney(facts.salePrice, currency, locale);
    if (facts.mrp === facts.salePrice) return price;
    return (
      <>
        {price}{" "}
        <s className="font-regular text-text-3">{formatMoney(facts.mrp, currency, locale)}</s>
      </>
    );
  };
  return (
    <section
      aria-label={bulk.preview}
      aria-live="polite"
      aria-busy={busy}
      className={cx("grid gap-3 text-13", busy && "opacity-60")}
    >
      <h3 className="text-14 font-bold">
        {changed === 0
          ? bulk.none
          : plural(locale, bulk.changes, changed, { matched: formatNumber(matched, locale) })}
      </h3>
      {products.length > 0 && (
        <ul className="rounded-control border border-border">
          {products.map(({ id, name, was, becomes, held }) => (
            <li
              key={id}
              className="grid grid-cols-2 gap-x-3 border-t border-border px-3 py-2 first:border-t-0"
            >
              <span dir="auto" className="col-span-2 truncate font-medium">
                {name}
              </span>
              <span className="num text-text-2">
                <span className="sr-only">{bulk.was}: </span>
                {show(was)}
              </span>
              <span className="num text-end font-medium">
                <span className="sr-only">{bulk.becomes}: </span>
                <span aria-hidden="true" className="me-2 inline-block text-text-3 rtl:-scale-x-100">
                  →
                </span>
                {show(becomes)}
                {held && <span className="block text-12 text-warning">{bulk.held}</span>}
              </span>
            </li>
          ))}
          {changed > products.length && (
            <li className="num border-t border-border px-3 py-2 text-text-2">
              {plural(locale, bulk.more, changed - products.length)}
            </li>
          )}
        </ul>
      )}
      {skipped.map(({ reason, count, names }) => (
        <p key={reason} className="text-text-2">
          {fill(bulk.names, {
            reason: plural(locale, bulk.reason[reason], count),
            names: formatList(
              count > names.length
                ? [...names, plural(locale, bulk.more, count - names.length)]
                : names,
              locale,
            ),
          })}
        </p>
      ))}
    </section>
  );
}
