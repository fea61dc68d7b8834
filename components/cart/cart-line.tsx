"use client";

import { named } from "@/components/storefront/named";
import { cx } from "@/components/ui/cx";
import { firstLetter } from "@/components/ui/first-letter";
import { InfoIcon, MinusIcon, PlusIcon, TrashIcon, WarnIcon } from "@/components/ui/icons";
import type { CartItem } from "@/lib/cart/schema";
import { formatMoney, formatNumber } from "@/lib/format";
import { fill, plural } from "@/lib/i18n/message";
import { useCart } from "./cart-provider";
import type { CartTexts } from "./cart-view";

/** What a line's form does where scripts do not run: sets `qty` of `lineId`. */
export type LineActions = { setAction: (form: FormData) => Promise<void> };

type Props = { item: CartItem; texts: CartTexts; actions: LineActions };

const MOST = 999;

/** One line: what it is, how many, what they cost, and what changed since it was added. */
export function CartLine({ item, texts, actions }: Props) {
  const { shop, store } = useCart();
  const { id, productId, name, options, image, mrp, salePrice } = item;
  const qty = store.qty(id);
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const choice = Object.values(options).join(", ");
  const at = fill(texts.line.at, { price: money(salePrice) });
  const set = (next: number) => void store.set({ lineId: id, productId, salePrice }, next);
  const href = `/s/${shop.link}/p/${item.slug}`;
  const t = texts.line;
  const gone = item.notice === "unavailable";

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
                disabled={qty >= MOST}
                aria-label={fill(t.oneMore, { name })}
              >
                <PlusIcon />
              </button>
            </div>
          )}
          <LineNotice item={item} texts={texts} money={money} locale={shop.locale} />
        </form>
      </div>
      <p className="amt">
        {money(qty * salePrice)}
        {mrp > salePrice && <s>{money(qty * mrp)}</s>}
      </p>
    </li>
  );
}

type NoticeProps = {
  item: CartItem;
  texts: CartTexts;
  money: (amount: number) => string;
  locale: string;
};

/** What is different from when the line was added, and the one tap that settles it. */
function LineNotice({ item, texts, money, locale }: NoticeProps) {
  const { notice, left, qty, name, savedPrice, salePrice } = item;
  const t = texts.notice;
  if (!notice) return null;
  if (notice === "price_changed") {
    const now = <b key="now">{fill(t.now, { price: money(salePrice) })}</b>;
    const was = money(savedPrice ?? salePrice);
    const [before, after] = fill(t.priceChanged, { was, now: "{now}" }).split("{now}");
    return (
      <p className="note">
        <InfoIcon />
        <span>
          {before}
          {now}
          {after}
        </span>
      </p>
    );
  }
  const some = notice === "low_stock" && left !== null && left > 0 ? left : 0;
  const text = some
    ? plural(locale, t.lowStock, some, { wanted: qty })
    : notice === "low_stock"
      ? t.soldOut
      : t.unavailable;
  return (
    <p className="note">
      <WarnIcon />
      <span>
        {text}{" "}
        <button
          type="submit"
          name="qty"
          value={some}
          className="note__do"
          aria-label={some ? undefined : fill(texts.line.remove, { name })}
        >
          {some ? plural(locale, t.setTo, some) : texts.line.removeShort}
        </button>
      </span>
    </p>
  );
}
