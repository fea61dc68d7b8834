"use client";

import { MinusIcon, PlusIcon, WarnIcon } from "@/components/ui/icons";
import { MAX_QTY } from "@/lib/cart/limits";
import { formatMoney, formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { leaveWhenIdle, useCart } from "./cart-provider";
import { troubleText } from "./trouble";
import type { Pickable } from "./variant-picker";

type Props = {
  product: Pickable;
  /** What is chosen; undefined when there is no such combination. */
  variant: Pickable["variants"][number] | undefined;
  /** The choice in words. */
  label: string;
};

/** The button of a product's page, at a phone's lower edge: Add, then a stepper and the cart. */
export function BuyBar({ product, variant, label }: Props) {
  const { shop, store, problem } = useCart();
  const t = shop.texts;
  const qty = variant ? store.qty(variant.id) : 0;
  const { name } = product;
  const set = (next: number) => {
    if (!variant) return;
    const { id: lineId, salePrice } = variant;
    void store.set({ lineId, productId: product.id, salePrice }, next);
  };
  return (
    <div className="bar bar--buy">
      {problem && (
        <p className="trouble" role="alert">
          <WarnIcon />
          {troubleText(shop, problem)}
        </p>
      )}
      <div className="wrap bar__in">
        {variant && qty > 0 ? (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend here */}
            <div className="step" role="group" aria-label={fill(t.item.quantity, { name })}>
              <button
                type="button"
                aria-label={fill(t.item.oneLess, { name })}
                onClick={() => set(qty - 1)}
              >
                <MinusIcon />
              </button>
              <span>{formatNumber(qty, shop.locale)}</span>
              <button
                type="button"
                aria-label={fill(t.item.oneMore, { name })}
                disabled={qty >= MAX_QTY}
                onClick={() => set(qty + 1)}
              >
                <PlusIcon />
              </button>
            </div>
            <a
              className="btn btn--main"
              href={`/s/${shop.link}/cart`}
              rel="nofollow"
              onClick={(event) => leaveWhenIdle(store, event)}
            >
              {t.bar.view}
            </a>
          </>
        ) : (
          <>
            <p className="bar__sum">
              {label}
              {variant && <b>{formatMoney(variant.salePrice, shop.currency, shop.locale)}</b>}
            </p>
            <button
              type="submit"
              className="btn btn--main"
              disabled={!variant || variant.soldOut}
              onClick={(event) => {
                event.preventDefault();
                set(1);
              }}
            >
              {variant && !variant.soldOut ? t.product.addToCart : t.product.soldOut}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
