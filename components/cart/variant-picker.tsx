"use client";

import { useState } from "react";
import { cx } from "@/components/ui/cx";
import { WarnIcon } from "@/components/ui/icons";
import { firstChoice, isGone, variantOf } from "@/lib/catalog/choose-variant";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatMoney, percentOff } from "@/lib/format";
import { fill, plural } from "@/lib/i18n/message";
import { BuyBar } from "./buy-bar";
import { useCart } from "./cart-provider";

export type Pickable = Pick<
  StorefrontProduct,
  "id" | "name" | "mrp" | "salePrice" | "options" | "variants"
>;

type Props = {
  product: Pickable;
  /** Small pictures by option name and value. */
  thumbs: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Price, options and the button of a product's page; a plain form until scripts run. */
export function VariantPicker({ product, thumbs }: Props) {
  const { shop, addAction } = useCart();
  const { options, variants } = product;
  const [choice, setChoice] = useState(() => firstChoice(variants));
  const variant = variantOf(variants, choice);
  const { mrp, salePrice } = variant ?? product;
  const t = shop.texts;
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const percent = percentOff(mrp, salePrice);
  const left = variant && !variant.soldOut ? variant.left : null;

  const choose = (option: string, value: string) => {
    const next = { ...choice, [option]: value };
    setChoice(next);
    const picture = variantOf(variants, next)?.imageId;
    if (picture) {
      document
        .getElementById(`picture-${picture}`)
        ?.scrollIntoView({ block: "nearest", inline: "start" });
    }
  };

  return (
    <form action={addAction} id="buy">
      <input type="hidden" name="storeLink" value={shop.link} />
      <input type="hidden" name="productId" value={product.id} />
      <div className="buy__price" aria-live="polite">
        <b>{money(salePrice)}</b>
        {mrp > salePrice && (
          <s>
            <span className="hide">{t.price.mrp} </span>
            {money(mrp)}
          </s>
        )}
        {percent && <span className="tag">{fill(t.price.off, { percent })}</span>}
      </div>
      {options.map(({ name, values }, n) => (
        <fieldset key={name} className={cx("opt", thumbs[name] && "opt--pic")}>
          <legend>
            <span>
              {name}: <b>{choice[name]}</b>
            </span>
            {n === 0 && left !== null && <Left>{plural(shop.locale, t.item.onlyLeft, left)}</Left>}
          </legend>
          <div className="opt__row">
            {values.map((value) => {
              const gone = isGone(variants, name, value);
              const out = !gone && variantOf(variants, { ...choice, [name]: value })?.soldOut;
              return (
                <label key={value} className={cx(out && "is-out")}>
                  <input
                    type="radio"
                    name={`choice.${n}`}
                    value={value}
                    checked={choice[name] === value}
                    disabled={gone}
                    onChange={() => choose(name, value)}
                  />
                  {thumbs[name]?.[value] && (
                    <img src={thumbs[name][value]} alt="" width="40" height="40" loading="lazy" />
                  )}
                  {value}
                  {(gone || out) && (
                    <span className="hide">{fill(t.product.out, { value: "" })}</span>
                  )}
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      {options.length === 0 && left !== null && (
        <p className="buy__left">
          <Left>{plural(shop.locale, t.item.onlyLeft, left)}</Left>
        </p>
      )}
      <BuyBar product={product} variant={variant} label={Object.values(choice).join(", ")} />
    </form>
  );
}

function Left({ children }: { children: React.ReactNode }) {
  return (
    <span className="left">
      <WarnIcon />
      {children}
    </span>
  );
}
