"use client";

import { useActionState } from "react";
import { amountWidth, SumRows } from "@/components/cart/cart-sums";
import { WarnIcon } from "@/components/ui/icons";
import type { Address } from "@/lib/address";
import type { Cart } from "@/lib/cart/schema";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import { AddressPart } from "./address-part";
import type { CheckoutAction, CheckoutState } from "./checkout-state";
import { NumberPart } from "./number-part";
import { OrderLines } from "./order-lines";
import { PaymentPart } from "./payment-part";

export type CheckoutShop = {
  link: string;
  locale: string;
  currency: string;
  country: string;
  isOpen: boolean;
  takesUpi: boolean;
  minimumOrder: number;
};

export type CheckoutTexts = Pick<Dictionary, "checkout" | "errors" | "cart">;

type Props = {
  action: CheckoutAction;
  /** What a form that was sent without scripts was answered. */
  answer: CheckoutState;
  shop: CheckoutShop;
  texts: CheckoutTexts;
  cart: Cart;
  /** Made with the page, so that sending the form twice makes one order. */
  orderKey: string;
  otpMode: "bypass" | "sms";
  /** Whoever is signed in, with what they ordered with last. */
  buyer: { mobile: string; name: string | null; address: Address | null } | null;
};

/** The one page between cart and order. A plain form: it sends itself before scripts run, too. */
export function CheckoutForm({ action, shop, texts, orderKey, otpMode, buyer, ...props }: Props) {
  const [state, send, isSending] = useActionState(action, props.answer);
  const cart = state?.cart ?? props.cart;
  const { checkout: t, errors } = texts;
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const values: Record<string, string> = state?.values ?? valuesOf(buyer);
  const fieldError = (name: string) => fieldText(name, state?.fields[name], errors.field);
  const isShort = cart.subtotal < shop.minimumOrder;
  const isStuck = cart.items.some(({ notice }) => notice && notice !== "price_changed");
  const isChanged = state?.problem?.code === "conflict" && cart.items.some(({ notice }) => notice);

  return (
    <form action={send} className="cols has-bar" aria-labelledby="title">
      <input type="hidden" name="storeLink" value={shop.link} />
      <input type="hidden" name="key" value={orderKey} />
      <input type="hidden" name="quote" value={cart.quote} />
      {/* Enter in a field means the order, not the first button on the page. */}
      <button type="submit" name="intent" value="place" className="hide" tabIndex={-1} aria-hidden>
        {t.title}
      </button>
      <div>
        <div className="wrap title">
          <h1 id="title">{t.title}</h1>
        </div>
        {state?.problem && (
          <div className="note note--alone" role="alert">
            <WarnIcon />
            <p>
              {isChanged ? (
                <>
                  <b>{t.changed.title}.</b> {t.changed.body}
                </>
              ) : (
                errorText(errors, state.problem)
              )}{" "}
              <small>{fill(errors.reference, { id: state.problem.reference })}</small>
            </p>
          </div>
        )}
        <div className="ask">
          <NumberPart
            texts={t}
            otpMode={otpMode}
            prefix={shop.country === "IN" ? "+91" : null}
            knownMobile={buyer?.mobile ?? null}
            typedMobile={values.mobile}
            codeSent={state?.codeSent ?? null}
            mobileError={fieldError("mobile")}
            codeError={
              state?.problem?.code === "unauthenticated"
                ? errors.field.wrongCode
                : fieldError("otp")
            }
          />
          <AddressPart texts={t} values={values} fieldError={fieldError} />
          <PaymentPart
            texts={t}
            takesUpi={shop.takesUpi}
            total={money(cart.total)}
            chosen={values.payment}
          />
        </div>
      </div>
      <div className="side side--flat">
        <h2 className="sub">{t.summary}</h2>
        <div className="bill" style={amountWidth(money(cart.total))}>
          <OrderLines items={cart.items} money={money} locale={shop.locale} texts={texts.cart} />
          <SumRows
            sums={cart}
            label={plural(shop.locale, texts.cart.items, cart.itemCount)}
            texts={texts.cart.sums}
            money={money}
          />
        </div>
        {!shop.isOpen && <Alone>{texts.cart.closed}</Alone>}
        {isShort && (
          <Alone>
            {fill(texts.cart.belowMinimum, {
              amount: money(shop.minimumOrder - cart.subtotal),
              minimum: money(shop.minimumOrder),
            })}
          </Alone>
        )}
        <div className="bar bar--place">
          <div className="wrap bar__in">
            <button
              type="submit"
              name="intent"
              value="place"
              className="btn btn--main btn--wide btn--tall"
              disabled={isSending || !shop.isOpen || isShort || isStuck}
            >
              {isSending ? t.placing : fill(t.place, { amount: money(cart.total) })}
            </button>
          </div>
        </div>
      </div>
    </form>
  );
}

function Alone({ children }: { children: React.ReactNode }) {
  return (
    <p className="note note--alone">
      <WarnIcon />
      <span>{children}</span>
    </p>
  );
}

function valuesOf(buyer: Props["buyer"]): Record<string, string> {
  const values: Record<string, string> = {};
  if (buyer?.name) values.name = buyer.name;
  for (const [part, value] of Object.entries(buyer?.address ?? {})) {
    if (value) values[`address.${part}`] = value;
  }
  return values;
}

/** The sentence for a field that the server refused, in the dictionary's words. */
function fieldText(
  name: string,
  refused: string | undefined,
  t: Dictionary["errors"]["field"],
): string | null {
  if (refused === undefined) return null;
  if (name === "mobile") return t.mobile;
  if (name === "otp") return t.code;
  if (name === "address.postalCode") return t.postalCode;
  return t.other;
}
