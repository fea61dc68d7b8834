"use client";

import { useEffect, useState } from "react";
import { WarnIcon } from "@/components/ui/icons";
import type { CartProblem } from "@/lib/cart/client";
import { whatsappLink } from "@/lib/cart/whatsapp";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import { CartLine, type LineActions } from "./cart-line";
import { leaveWhenIdle, useCart } from "./cart-provider";
import { amountWidth, CartSums } from "./cart-sums";
import { FreeDelivery } from "./free-delivery";
import { type RemovedLine, RemovedLineNote } from "./removed-line";
import { troubleText } from "./trouble";
import { useKeptFocus } from "./use-kept-focus";

export type CartTexts = Dictionary["cart"];

type Props = {
  texts: CartTexts;
  terms: { isOpen: boolean; freeDeliveryAbove: number | null; minimumOrder: number };
  actions: LineActions & { acceptAction: (form: FormData) => Promise<void> };
  /** What went wrong with a form that was sent without scripts. */
  sentProblem: CartProblem | null;
  /** Where the shop takes orders by chat. */
  chat: { phone: string; url: string } | null;
  /** The addresses of the lines' categories, by name. */
  categories: Readonly<Record<string, string>>;
  /** What has to be said of the cart as the page found it. */
  notice: React.ReactNode;
  empty: React.ReactNode;
};

const UNDO_MS = 6_000;

/** The cart: its lines, what changed in them, and the sum that the till will ask. */
export function CartView({
  texts,
  terms,
  actions,
  sentProblem,
  chat,
  categories,
  ...props
}: Props) {
  const { shop, store, cart, wanted, itemCount, subtotal, problem } = useCart();
  const [removed, setRemoved] = useState<RemovedLine | null>(null);
  useKeptFocus();
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  const undo = (line: RemovedLine) => {
    setRemoved(null);
    void store.set(line, line.qty);
  };
  const note = <RemovedLineNote line={removed} texts={texts} onUndo={undo} />;
  if (!cart || cart.items.length === 0) {
    return (
      <>
        {props.empty}
        {note}
      </>
    );
  }

  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const isChanging = Object.keys(wanted).length > 0;
  const noticed = cart.items.filter(({ notice }) => notice);
  const isStuck = noticed.some(({ notice }) => notice !== "price_changed");
  const missing = Math.max(0, terms.minimumOrder - subtotal);
  const accept = (event: React.FormEvent) => {
    event.preventDefault();
    void store.accept();
  };

  return (
    <main className="cols has-bar" id="main">
      <div>
        <div className="wrap title">
          <h1>{texts.title}</h1>
          <p role="status">{plural(shop.locale, texts.items, itemCount)}</p>
        </div>
        {props.notice}
        {(problem || sentProblem) && (
          <Alone alert>
            {problem
              ? troubleText(shop, problem)
              : sentProblem && errorText(shop.texts.errors, sentProblem)}
          </Alone>
        )}
        <ul className="bill" style={amountWidth(money(cart.total))}>
          {cart.items.map((item) => (
            <CartLine
              key={item.id}
              item={item}
              texts={texts}
              actions={actions}
              category={categories[item.category]}
              onRemove={setRemoved}
            />
          ))}
        </ul>
        {noticed.length > 0 && (
          <form className="accept" id="accept" action={actions.acceptAction} onSubmit={accept}>
            <input type="hidden" name="storeLink" value={shop.link} />
            <p>{isStuck ? texts.accept.body : texts.accept.prices}</p>
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
          <Alone>
            {fill(texts.belowMinimum, {
              amount: money(missing),
              minimum: money(terms.minimumOrder),
            })}
          </Alone>
        )}
        {!terms.isOpen && <Alone>{texts.closed}</Alone>}
        <div className="bar">
          <div className="wrap bar__in">
            <p className="bar__sum">
              {texts.sums.total}
              <b>{money(cart.total)}</b>
            </p>
            {missing > 0 || !terms.isOpen ? (
              <span className="btn btn--main is-off" aria-disabled="true">
                {texts.checkout}
              </span>
            ) : isStuck ? (
              <button type="submit" form="accept" className="btn btn--main">
                {texts.accept.action}
              </button>
            ) : (
              <a
                className="btn btn--main"
                href={`/s/${shop.link}/checkout`}
                onClick={(event) => leaveWhenIdle(store, event)}
              >
                {texts.checkout}
              </a>
            )}
          </div>
        </div>
        {chat && terms.isOpen && (
          <p className="wrap chat">
            <a
              className="btn btn--line btn--wide"
              href={whatsappLink(cart, { ...chat, locale: shop.locale, texts, money })}
              rel="noreferrer"
            >
              {texts.whatsapp.action}
            </a>
          </p>
        )}
        {note}
      </div>
    </main>
  );
}

function Alone({ alert = false, children }: { alert?: boolean; children: React.ReactNode }) {
  return (
    <p className="note note--alone" role={alert ? "alert" : undefined}>
      <WarnIcon />
      <span>{children}</span>
    </p>
  );
}
