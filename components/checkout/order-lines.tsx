import { named } from "@/components/storefront/named";
import { InfoIcon, WarnIcon } from "@/components/ui/icons";
import type { CartItem } from "@/lib/cart/schema";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";

type Line = Pick<CartItem, "id" | "name" | "options" | "qty" | "lineTotal"> &
  Partial<Pick<CartItem, "notice" | "left" | "savedPrice" | "salePrice">>;

type Props = {
  items: readonly Line[];
  money: (amount: number) => string;
  locale: string;
  texts: Dictionary["cart"];
};

/** An order's lines in short: how many, what, for how much. */
export function OrderLines({ items, money, locale, texts }: Props) {
  return (
    <ul>
      {items.map((item) => {
        const { id, name, options, qty, lineTotal } = item;
        const choice = Object.values(options).join(", ");
        return (
          <li key={id} className="mini">
            <i>
              {formatNumber(qty, locale)}
              <span className="hide"> × </span>
            </i>
            <span {...named(name, locale)}>
              {name}
              {choice && <small>{choice}</small>}
            </span>
            <span className="amt">{money(lineTotal)}</span>
            {item.notice && <LineChange item={item} money={money} locale={locale} texts={texts} />}
          </li>
        );
      })}
    </ul>
  );
}

function LineChange({ item, money, locale, texts }: Omit<Props, "items"> & { item: Line }) {
  const { id, notice, left, qty, savedPrice, salePrice = 0, name } = item;
  const t = texts.notice;
  if (notice === "price_changed") {
    const now = fill(t.now, { price: money(salePrice) });
    return (
      <p className="note">
        <InfoIcon />
        <span>{fill(t.priceChanged, { was: money(savedPrice ?? salePrice), now })}</span>
      </p>
    );
  }
  const some = notice === "low_stock" && left ? left : 0;
  const gone = notice === "low_stock" ? t.soldOut : t.unavailable;
  return (
    <p className="note">
      <WarnIcon />
      <span>
        {some ? plural(locale, t.lowStock, some, { wanted: qty }) : gone}{" "}
        <button
          type="submit"
          name="intent"
          value={`set ${some} ${id}`}
          formNoValidate
          className="note__do"
          aria-label={some ? undefined : fill(texts.line.remove, { name })}
        >
          {some ? plural(locale, t.setTo, some) : texts.line.removeShort}
        </button>
      </span>
    </p>
  );
}
