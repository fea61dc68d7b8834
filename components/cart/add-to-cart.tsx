"use client";

import { useEffect, useRef } from "react";
import { MinusIcon, PlusIcon } from "@/components/ui/icons";
import { MAX_QTY } from "@/lib/cart/limits";
import { formatNumber } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { useCart } from "./cart-provider";

type Props = {
  /** Of a product without options, whose line bears its id. */
  productId: string;
  name: string;
  salePrice: number;
};

/**
 * One tap adds, and the control becomes a stepper in place. Until scripts run, and without them,
 * it is a form that adds one and leads to the cart.
 */
export function AddToCart({ productId, name, salePrice }: Props) {
  const { shop, store, addAction } = useCart();
  const t = shop.texts.item;
  const qty = store.qty(productId);
  const here = useRef<HTMLDivElement>(null);
  const tapped = useRef(false);
  const isIn = qty > 0;

  // The tapped button gives way to another one: the keyboard's place goes along.
  useEffect(() => {
    if (!tapped.current) return;
    tapped.current = false;
    here.current?.querySelector<HTMLElement>(isIn ? "[data-more]" : "button")?.focus();
  }, [isIn]);

  const set = (next: number) => {
    tapped.current = next === 0 || !isIn;
    void store.set({ lineId: productId, productId, salePrice }, next);
  };

  return (
    <div ref={here} className="add">
      {isIn ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in the strip
        <div className="edge edge--on" role="group" aria-label={fill(t.quantity, { name })}>
          <button type="button" aria-label={fill(t.oneLess, { name })} onClick={() => set(qty - 1)}>
            <MinusIcon />
          </button>
          <span>{formatNumber(qty, shop.locale)}</span>
          <button
            type="button"
            data-more
            aria-label={fill(t.oneMore, { name })}
            disabled={qty >= MAX_QTY}
            onClick={() => set(qty + 1)}
          >
            <PlusIcon />
          </button>
        </div>
      ) : (
        <form
          action={addAction}
          onSubmit={(event) => {
            event.preventDefault();
            set(1);
          }}
        >
          <input type="hidden" name="storeLink" value={shop.link} />
          <input type="hidden" name="productId" value={productId} />
          <button type="submit" className="edge" aria-label={fill(t.addNamed, { name })}>
            <span aria-hidden="true">{t.add}</span>
            <PlusIcon />
          </button>
        </form>
      )}
    </div>
  );
}
