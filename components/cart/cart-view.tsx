"use client";

import { WarnIcon } from "@/components/ui/icons";
import type { CartProblem } from "@/lib/cart/client";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import { CartLine, type LineActions } from "./cart-line";
import { useCart } from "./cart-provider";
import { amountWidth, CartSums } from "./cart-sums";
import { FreeDelivery } from "./free-delivery";

export type CartTexts = Dictionary["cart"];

type Props = {
  texts: CartTexts;
  terms: { isOpen: boolean; freeDeliveryAbove: number | null; minimumOrder: number };
  actions: LineActions & { acceptAction: (form: FormData) => Promise<void> };
  /** What went wrong with a form that was sent without scripts. */
  sentProblem: CartProblem | null;
  empty: React.ReactNode;
};

/** The cart: its lines, what changed in them, and the sum that the till will ask. */
export function CartView({ texts, terms, actions, sentProblem, empty }: Props) {
  const { shop, store, cart, wanted, itemCount, subtotal, problem } = useCart();
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const trouble = problem ?? sentProblem;
  if (!cart || cart.items.length === 0) return empty;

  const isChanging = Object.keys(wanted).length > 0;
  const noticed = cart.items.filter(({ notice }) => notice);
  const repriced = noticed.filter(({ notice }) => notice === "price_changed");
  const missing = Math.max(0, terms.minimumOrder - subtotal);
  const blocked = noticed.length > repriced.length || missing > 0 || !terms.isOpen;

  return (
    <main className="cols has-bar" id="main">
      <div>
        <div className="wrap title">
          <h1>{texts.title}</h1>
          <p role="status">{plural(shop.locale, texts.items, itemCount)}</p>
        </div>
        {trouble && (
          <p className="note note--alone" role="alert">
            <WarnIcon />
            <span>{errorText(shop.texts.errors, trouble)}</span>
          </p>
        )}
        <ul className="bill" style={amountWidth(money(cart.total))}>
          {cart.items.map((item) => (
            <CartLine key={item.id} item={item} texts={texts} actions={actions} />
          ))}
        </ul>
        {repriced.length > 0 && (
          <form
            className="accept"
            action={actions.acceptAction}
            onSubmit={(event) => {
              event.preventDefault();
              void store.accept();
            }}
          >
            <input type="hidden" name="storeLink" value={shop.link} />
            <p>{texts.accept.body}</p>
            <button type="submit" className="btn btn--line">
              {texts.accept.action}
            </button>
          </form>
        )}
      </div>
      <div className="side">
        <FreeDelivery subtotal={subtotal} above={terms.freeDeliveryAbove} texts={texts} />
        <CartSums
          cart={cart}
          label={plural(shop.locale, texts.items, cart.itemCount)}
          texts={texts.sums}
          currency={shop.currency}
          locale={shop.locale}
          busy={isChanging}
        />
        {missing > 0 && (
          <p className="note note--alone">
            <WarnIcon />
            <span>
              {fill(texts.belowMinimum, {
                amount: money(missing),
                minimum: money(terms.minimumOrder),
              })}
            </span>
          </p>
        )}
        {!terms.isOpen && (
          <p className="note note--alone">
            <WarnIcon />
            <span>{texts.closed}</span>
          </p>
        )}
        <div className="bar">
          <div className="wrap bar__in">
            <p className="bar__sum">
              {texts.sums.total}
              <b>{money(cart.total)}</b>
            </p>
            {blocked ? (
              <span className="btn btn--main is-off" aria-disabled="true">
                {texts.checkout}
              </span>
            ) : (
              <a
                className="btn btn--main"
                href={`/s/${shop.link}/checkout`}
                aria-disabled={isChanging}
                onClick={(event) => {
                  if (isChanging) event.preventDefault();
                }}
              >
                {texts.checkout}
              </a>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}
