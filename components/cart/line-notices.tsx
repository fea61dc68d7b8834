import { InfoIcon, WarnIcon } from "@/components/ui/icons";
import type { CartItem } from "@/lib/cart/schema";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";

type Noticed = Pick<CartItem, "id" | "name" | "qty"> &
  Partial<Pick<CartItem, "notice" | "left" | "savedPrice" | "salePrice">>;

type Props = {
  item: Noticed;
  texts: Dictionary["cart"];
  money: (amount: number) => string;
  locale: string;
  /** What the button sends where a form has several: `name` and the value for a quantity. */
  button?: { name: string; valueOf: (qty: number) => string };
  /** Ways on from a line that cannot be had. */
  children?: React.ReactNode;
};

/** What is different from when the line was added, and the one tap that settles it. */
export function LineNotices({ item, texts, money, locale, button, children }: Props) {
  const { notice, left, qty, name, savedPrice, salePrice } = item;
  const t = texts.notice;
  if (!notice) return null;
  const isRepriced = notice !== "unavailable" && savedPrice != null && salePrice !== undefined;
  const some = notice === "low_stock" && left ? left : 0;
  const gone = notice === "low_stock" ? t.soldOut : t.unavailable;
  return (
    <>
      {notice !== "price_changed" && (
        <p className="note">
          <WarnIcon />
          <span>
            {some ? plural(locale, t.lowStock, some, { wanted: qty }) : gone}{" "}
            <button
              type="submit"
              name={button?.name ?? "qty"}
              value={button?.valueOf(some) ?? some}
              formNoValidate
              className="note__do"
              aria-label={some ? undefined : fill(texts.line.remove, { name })}
            >
              {some ? plural(locale, t.setTo, some) : texts.line.removeShort}
            </button>{" "}
            {!some && children}
          </span>
        </p>
      )}
      {isRepriced && (
        <p className="note">
          <InfoIcon />
          <span>
            <Repriced was={money(savedPrice)} now={money(salePrice)} texts={t} />
          </span>
        </p>
      )}
    </>
  );
}

type RepricedProps = { was: string; now: string; texts: Dictionary["cart"]["notice"] };

function Repriced({ was, now, texts }: RepricedProps) {
  const [before, after] = fill(texts.priceChanged, { was, now: "{now}" }).split("{now}");
  return (
    <>
      {before}
      <b>{fill(texts.now, { price: now })}</b>
      {after}
    </>
  );
}
