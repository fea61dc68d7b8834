import { LineNotices } from "@/components/cart/line-notices";
import { named } from "@/components/storefront/named";
import type { CartItem } from "@/lib/cart/schema";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";

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
            <LineNotices
              item={item}
              texts={texts}
              money={money}
              locale={locale}
              button={{ name: "intent", valueOf: (some) => `set ${some} ${id}` }}
            />
          </li>
        );
      })}
    </ul>
  );
}
