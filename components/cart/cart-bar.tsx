"use client";

import { BagIcon, WarnIcon } from "@/components/ui/icons";
import { formatMoney, formatNumber } from "@/lib/format";
import { plural } from "@/lib/i18n/message";
import { leaveWhenIdle, useCart } from "./cart-provider";
import { troubleText } from "./trouble";

/** The way to the cart in the band, with a count once there is one. */
export function CartLink() {
  const { shop, store, itemCount } = useCart();
  const t = shop.texts.bar;
  const label = itemCount > 0 ? plural(shop.locale, t.cartWith, itemCount) : t.cart;
  return (
    <a
      className="cover__cart"
      href={`/s/${shop.link}/cart`}
      rel="nofollow"
      aria-label={label}
      onClick={(event) => leaveWhenIdle(store, event)}
    >
      <BagIcon />
      {itemCount > 0 && <span className="dot">{formatNumber(itemCount, shop.locale)}</span>}
    </a>
  );
}

/** Count, sum and the way to the cart, at the end of the tabs on a wide page. */
export function CartInTabs() {
  const { shop, store, itemCount, subtotal } = useCart();
  if (itemCount === 0) return null;
  return (
    <>
      <span>{plural(shop.locale, shop.texts.items, itemCount)}</span>
      {formatMoney(subtotal, shop.currency, shop.locale)}
      <a
        className="btn btn--main"
        href={`/s/${shop.link}/cart`}
        rel="nofollow"
        onClick={(event) => leaveWhenIdle(store, event)}
      >
        {shop.texts.bar.view}
      </a>
    </>
  );
}

/** The bar at a phone's lower edge; `always` shows it on a wide page too, where there are no tabs. */
export function CartBar({ always = false }: { always?: boolean }) {
  const { shop, store, itemCount, subtotal, problem } = useCart();
  const count = plural(shop.locale, shop.texts.items, itemCount);
  const sum = formatMoney(subtotal, shop.currency, shop.locale);
  return (
    <>
      <p className="hide" role="status">
        {itemCount > 0 && `${count}, ${sum}`}
      </p>
      {problem && (
        <p className="trouble" role="alert">
          <WarnIcon />
          {troubleText(shop, problem)}
        </p>
      )}
      {itemCount > 0 && (
        <aside className={always ? "bar" : "bar bar--home"} aria-label={shop.texts.bar.cart}>
          <div className="wrap bar__in">
            <p className="bar__sum">
              {count}
              <b>{sum}</b>
            </p>
            <a
              className="btn btn--main"
              href={`/s/${shop.link}/cart`}
              rel="nofollow"
              onClick={(event) => leaveWhenIdle(store, event)}
            >
              {shop.texts.bar.view}
            </a>
          </div>
        </aside>
      )}
    </>
  );
}
