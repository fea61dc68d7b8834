"use client";

import { named } from "@/components/storefront/named";
import { cx } from "@/components/ui/cx";
import { firstLetter } from "@/components/ui/first-letter";
import { MinusIcon, PlusIcon, TrashIcon } from "@/components/ui/icons";
import { MAX_QTY } from "@/lib/cart/limits";
import type { CartItem } from "@/lib/cart/schema";
import { formatMoney, formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { useCart } from "./cart-provider";
import type { Line } from "./cart-store";
import type { CartTexts } from "./cart-view";
import { LineNotices } from "./line-notices";

/** What a line's form does where scripts do not run: sets `qty` of `lineId`. */
export type LineActions = { setAction: (form: FormData) => Promise<void> };

type Props = {
  item: CartItem;
  texts: CartTexts;
  actions: LineActions;
  /** The page of the line's category, for when it cannot be had. */
  category: string | undefined;
  onRemove: (line: Line & { name: string; qty: number }) => void;
};

/** One line: what it is, how many, what they cost, and what changed since it was added. */
export function CartLine({ item, texts, actions, category, onRemove }: Props) {
  const { shop, store } = useCart();
  const { id, productId, name, options, image, mrp, salePrice } = item;
  const qty = store.qty(id);
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const gone = item.notice === "unavailable";
  const choice = Object.values(options).join(", ");
  const at = fill(texts.line.at, { price: money(salePrice) });
  const set = (next: number) => {
    const line = { lineId: id, productId, salePrice };
    void store.set(line, next);
    if (next === 0 && !gone) onRemove({ ...line, name, qty });
  };
  const href = `/s/${shop.link}/p/${item.slug}`;
  const t = texts.line;
  const alternatives = category && (
    <a className="note__do" href={`/s/${shop.link}/c/${category}`}>
      {fill(texts.alternatives, { category: item.category })}
    </a>
  );

  return (
    <li className={cx("line", qty === 0 && "line--going")}>
      <span className="line__pic" aria-hidden="true">
        {image ? (
          <img
            src={image.srcset.split(/\s/)[0] || image.url}
            alt=""
            width="64"
            height="64"
            style={{ backgroundColor: image.placeholder }}
          />
        ) : (
          <span className="drawn">
            <span className="letter">{firstLetter(name)}</span>
          </span>
        )}
      </span>
      <div className="line__text">
        <p className="line__name" {...named(name, shop.locale)}>
          <a href={href}>{name}</a>
        </p>
        <p className="line__sub">{choice ? `${choice}, ${at}` : at}</p>
        <form
          className="line__form"
          action={actions.setAction}
          onSubmit={(event) => {
            event.preventDefault();
            const { submitter } = event.nativeEvent as SubmitEvent;
            if (submitter instanceof HTMLButtonElement) set(Number(submitter.value));
          }}
        >
          <input type="hidden" name="storeLink" value={shop.link} />
          <input type="hidden" name="lineId" value={id} />
          {!gone && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend here
            <div className="step" role="group" aria-label={fill(t.quantity, { name })}>
              <button
                type="submit"
                name="qty"
                value={Math.max(0, qty - 1)}
                aria-label={fill(qty > 1 ? t.oneLess : t.remove, { name })}
              >
                {qty > 1 ? <MinusIcon /> : <TrashIcon />}
              </button>
              <span>{formatNumber(qty, shop.locale)}</span>
              <button
                type="submit"
                name="qty"
                value={qty + 1}
                disabled={qty >= MAX_QTY}
                aria-label={fill(t.oneMore, { name })}
              >
                <PlusIcon />
              </button>
            </div>
          )}
          <LineNotices item={item} texts={texts} money={money} locale={shop.locale}>
            {alternatives}
          </LineNotices>
        </form>
      </div>
      <p className="amt">
        {money(qty * salePrice)}
        {mrp > salePrice && <s>{money(qty * mrp)}</s>}
      </p>
    </li>
  );
}
