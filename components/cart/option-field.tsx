import { cx } from "@/components/ui/cx";
import { type Choice, isGone, pricesOf, variantOf } from "@/lib/catalog/choose-variant";
import { formatMoney } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { useCart } from "./cart-provider";
import type { Pickable } from "./variant-picker";

/** A small picture; `avif` is empty where there is none. */
export type Thumb = { src: string; avif: string };
/** By an option's name and its value. */
export type Thumbs = Readonly<Record<string, Readonly<Record<string, Thumb>>>>;

type Props = {
  /** Of the form's field. */
  name: string;
  option: Pickable["options"][number];
  variants: Pickable["variants"];
  choice: Choice;
  /** A small picture for each value, when each has its own. */
  thumbs: Thumbs[string] | undefined;
  onChoose: (value: string) => void;
};

/**
 * One option's values as radios. What cannot be had at all is struck and cannot be chosen; what is
 * missing only beside the other choices can, and the page then says so. Where values differ in
 * price each says its own, since without scripts nothing else could.
 */
export function OptionField({ name, option, variants, choice, thumbs, onChoose }: Props) {
  const { shop } = useCart();
  const t = shop.texts.product;
  const prices = pricesOf(variants, option);
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  return (
    <fieldset className={cx("opt", thumbs && "opt--pic")}>
      <legend>
        <span>
          {option.name}: <b>{choice[option.name]}</b>
        </span>
      </legend>
      <div className="opt__row">
        {option.values.map((value) => {
          const gone = isGone(variants, option.name, value);
          const variant = variantOf(variants, { ...choice, [option.name]: value });
          const out = !gone && (!variant || variant.soldOut);
          const price = prices?.[value];
          const thumb = thumbs?.[value];
          return (
            <label key={value} className={cx(out && "is-out")}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={choice[option.name] === value}
                disabled={gone}
                onChange={() => onChoose(value)}
              />
              {thumb && (
                <picture>
                  {thumb.avif && <source type="image/avif" srcSet={thumb.avif} />}
                  <img src={thumb.src} alt="" width="40" height="40" loading="lazy" />
                </picture>
              )}
              <span className="opt__text">
                <span className="opt__value">{value}</span>
                {price && (
                  <span className="opt__price">
                    {price.isExact
                      ? money(price.salePrice)
                      : fill(t.from, { price: money(price.salePrice) })}
                  </span>
                )}
              </span>
              {(gone || out) && <span className="hide">{fill(t.out, { value: "" })}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
