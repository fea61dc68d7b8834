"use client";

import { useEffect, useState } from "react";
import { showPicture } from "@/components/storefront/show-picture";
import { WarnIcon } from "@/components/ui/icons";
import { firstChoice, variantOf } from "@/lib/catalog/choose-variant";
import type { StorefrontProduct } from "@/lib/catalog/schema";
import { formatMoney, percentOff } from "@/lib/format";
import { fill, plural } from "@/lib/i18n/message";
import { BuyBar } from "./buy-bar";
import { useCart } from "./cart-provider";
import { OptionField, type Thumbs } from "./option-field";

export type Pickable = Pick<
  StorefrontProduct,
  "id" | "name" | "mrp" | "salePrice" | "options" | "variants"
>;

type Props = {
  product: Pickable;
  /** Small pictures by option name and value. */
  thumbs: Thumbs;
};

const IN_ADDRESS = "variant";

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
  const allOut = variants.every(({ soldOut }) => soldOut);

  // The page is the same for all; a shared link names its choice, which is made here.
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get(IN_ADDRESS);
    const named = options.length > 0 && variants.find(({ id }) => id === asked);
    if (!named) return;
    setChoice(named.options);
    if (named.imageId) showPicture(named.imageId);
  }, [options, variants]);

  const choose = (option: string, value: string) => {
    const next = { ...choice, [option]: value };
    setChoice(next);
    const chosen = variantOf(variants, next);
    // Where there is no such combination, a colour still shows how it looks.
    const alike = thumbs[option] && variants.find(({ options: of }) => of[option] === value);
    const picture = (chosen ?? alike)?.imageId;
    if (picture) showPicture(picture);
    const address = new URL(window.location.href);
    if (chosen) address.searchParams.set(IN_ADDRESS, chosen.id);
    else address.searchParams.delete(IN_ADDRESS);
    window.history.replaceState(window.history.state, "", address);
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
        {left !== null && (
          <span className="left">
            <WarnIcon />
            {plural(shop.locale, t.item.onlyLeft, left)}
          </span>
        )}
      </div>
      {options.map((option, n) => (
        <OptionField
          key={option.name}
          name={`choice.${n}`}
          option={option}
          variants={variants}
          choice={choice}
          thumbs={thumbs[option.name]}
          onChoose={(value) => choose(option.name, value)}
        />
      ))}
      {options.length > 0 && !allOut && (
        <p className="left buy__none" role="status">
          {!variant && t.product.noSuchChoice}
          {variant?.soldOut && t.product.soldOutChoice}
        </p>
      )}
      <BuyBar product={product} variant={variant} label={Object.values(choice).join(", ")} />
    </form>
  );
}
