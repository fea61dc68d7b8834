import { type Browse, browseQuery, isFiltered, sortOf } from "@/lib/catalog/browse";
import type { ListSort } from "@/lib/catalog/schema";
import { currencySign, minorDigits } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import type { Shop } from "./shop";

type Props = { shop: Shop; browse: Browse };

const usual: ListSort[] = ["newest", "price", "-price", "name"];

/** Sort and price of a list, as a plain GET; folded up on a phone, a row on a wide page. */
export function SiftForm({ shop, browse }: Props) {
  const t = shop.texts.storefront.sift;
  const { currency, locale } = shop.store;
  const action = shop.href("/search");
  const sorts: ListSort[] = browse.q ? ["relevance", ...usual] : usual;
  const now = sortOf(browse);
  const price = { sign: currencySign(currency, locale), step: 1 / 10 ** minorDigits(currency) };
  const isChanged = isFiltered(browse) || now !== sorts[0];
  return (
    <details className="sift">
      <summary>
        <b>{t.label}</b>
        <span>{inWords(shop, browse)}</span>
      </summary>
      <form action={action}>
        {browse.q && <input type="hidden" name="q" value={browse.q} />}
        {browse.in && <input type="hidden" name="in" value={browse.in} />}
        <label>
          <span>{t.sort}</span>
          <select className="field" name="sort" defaultValue={now}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <PriceField {...price} label={t.least} name="min" value={browse.min} />
        <PriceField {...price} label={t.most} name="max" value={browse.max} />
        <label className="sift__tick">
          <input type="checkbox" name="stock" value="1" defaultChecked={browse.inStock} />
          <span>{t.inStock}</span>
        </label>
        <button type="submit" className="btn btn--main">
          {t.apply}
        </button>
        {isChanged && (
          <a className="btn btn--line" href={action + browseQuery({ q: browse.q, in: browse.in })}>
            {t.clear}
          </a>
        )}
      </form>
    </details>
  );
}

type PriceProps = { label: string; name: string; value: number | null; sign: string; step: number };

function PriceField({ label, name, value, sign, step }: PriceProps) {
  return (
    <label>
      <span>
        {label} ({sign})
      </span>
      <input
        className="field num"
        type="number"
        inputMode={step < 1 ? "decimal" : "numeric"}
        name={name}
        min={0}
        step={step}
        defaultValue={value ?? undefined}
      />
    </label>
  );
}

/** "Lowest price, from ₹100, in stock". */
function inWords(shop: Shop, browse: Browse): string {
  const t = shop.texts.storefront.sift;
  const unit = 10 ** minorDigits(shop.store.currency);
  const money = (units: number) => shop.money(Math.round(units * unit));
  const said = [
    t.sorts[sortOf(browse)],
    browse.min !== null && fill(t.from, { price: money(browse.min) }),
    browse.max !== null && fill(t.upTo, { price: money(browse.max) }),
    browse.inStock && t.inStock,
  ];
  return said.filter(Boolean).join(" · ");
}
