"use client";

import { useEffect, useRef, useState } from "react";
import { amountWidth, SumRows } from "@/components/cart/cart-sums";
import { focusOn } from "@/components/cart/use-kept-focus";
import { WarnIcon } from "@/components/ui/icons";
import type { Address } from "@/lib/address";
import type { Cart } from "@/lib/cart/schema";
import { whatsappLink } from "@/lib/cart/whatsapp";
import { formatMoney } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill, plural } from "@/lib/i18n/message";
import { AddressPart } from "./address-part";
import type { CheckoutAction, CheckoutState } from "./checkout-state";
import { forgetDraft, keepDraft, restoreDraft, typedIn } from "./draft";
import { NumberPart } from "./number-part";
import { OrderLines } from "./order-lines";
import { PaymentPart } from "./payment-part";
import { useFormAction } from "./use-form-action";

export type CheckoutShop = {
  link: string;
  locale: string;
  currency: string;
  country: string;
  isOpen: boolean;
  takesUpi: boolean;
  minimumOrder: number;
  /** Where the shop takes orders by chat. */
  chat: { phone: string; url: string } | null;
};

export type CheckoutTexts = Pick<Dictionary, "checkout" | "errors" | "cart">;

type Props = {
  action: CheckoutAction;
  /** What a form that was sent without scripts was answered. */
  answer: CheckoutState;
  shop: CheckoutShop;
  texts: CheckoutTexts;
  cart: Cart;
  /** Counts the orders made of this cart. */
  epoch: number;
  /** Made with the page, so that sending the form twice makes one order. */
  orderKey: string;
  otpMode: "bypass" | "sms";
  /** Whoever is signed in, with what they ordered with last. */
  buyer: { mobile: string; name: string | null; address: Address | null } | null;
};

/** The one page between cart and order. A plain form: it sends itself before scripts run, too. */
export function CheckoutForm({ action, shop, texts, epoch, otpMode, buyer, ...props }: Props) {
  const { state, isSending, form } = useFormAction<CheckoutState>({
    action,
    answer: props.answer,
    unanswered: (sent, previous) => ({
      problem: { code: "network", reference: null },
      fields: {},
      values: typedIn(sent),
      cart: previous?.cart ?? null,
      codeSent: previous?.codeSent ?? null,
    }),
    onDone: () => forgetDraft(shop.link),
  });
  const here = useRef<HTMLFormElement>(null);
  const orderKey = useOrderKey(here, { made: props.orderKey, answer: props.answer, shop, epoch });
  useFocusOnAnswer(here, state);
  // A code that is on its way stays so, whatever else is answered.
  const [codeSent, setCodeSent] = useState(state?.codeSent ?? null);
  if (state?.codeSent && state.codeSent !== codeSent) setCodeSent(state.codeSent);
  const cart = state?.cart ?? props.cart;
  const { checkout: t, errors } = texts;
  const money = (amount: number) => formatMoney(amount, shop.currency, shop.locale);
  const values: Record<string, string> = state?.values ?? valuesOf(buyer);
  const fieldError = (name: string) => fieldText(name, state?.fields[name], errors.field);
  const isShort = cart.subtotal < shop.minimumOrder;
  const noticed = cart.items.filter(({ notice }) => notice);
  const isStuck = noticed.some(({ notice }) => notice !== "price_changed");
  const isChanged = state?.problem?.code === "conflict" && noticed.length > 0;

  return (
    <form
      {...form}
      ref={here}
      className="cols has-bar"
      aria-labelledby="title"
      onInput={({ currentTarget }) => keepDraft(currentTarget, epoch)}
      onSubmit={(event) => {
        keepDraft(event.currentTarget, epoch);
        form.onSubmit(event);
      }}
    >
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
          <div className="note note--alone" role="alert" tabIndex={-1}>
            <WarnIcon />
            <p>
              {isChanged ? (
                <>
                  <b>{t.changed.title}.</b> {t.changed.body} <SeeLines text={t.changed.see} />
                </>
              ) : state.problem.code === "network" ? (
                t.unanswered
              ) : (
                errorText(errors, state.problem)
              )}{" "}
              {state.problem.reference && (
                <small>{fill(errors.reference, { id: state.problem.reference })}</small>
              )}
            </p>
          </div>
        )}
        {!state?.problem && noticed.length > 0 && (
          <Alone>
            {isStuck ? texts.cart.accept.body : texts.cart.accept.prices}{" "}
            <SeeLines text={t.changed.see} />
          </Alone>
        )}
        <div className="ask">
          <NumberPart
            texts={t}
            otpMode={otpMode}
            prefix={shop.country === "IN" ? "+91" : null}
            knownMobile={buyer?.mobile ?? null}
            typedMobile={values.mobile}
            codeSent={codeSent}
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
        <h2 className="sub" id="summary">
          {t.summary}
        </h2>
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
            {isStuck ? (
              <button
                type="submit"
                name="intent"
                value="accept"
                formNoValidate
                className="btn btn--main btn--wide btn--tall"
                aria-disabled={isSending}
              >
                {texts.cart.accept.action}
              </button>
            ) : (
              <button
                type="submit"
                name="intent"
                value="place"
                className="btn btn--main btn--wide btn--tall"
                disabled={!shop.isOpen || isShort}
                aria-disabled={isSending}
              >
                {isSending ? t.placing : fill(t.place, { amount: money(cart.total) })}
              </button>
            )}
          </div>
        </div>
        {shop.chat && shop.isOpen && (
          <p className="wrap chat">
            <a
              className="btn btn--line btn--wide"
              href={whatsappLink(cart, {
                ...shop.chat,
                locale: shop.locale,
                texts: texts.cart,
                money,
              })}
              rel="noreferrer"
            >
              {texts.cart.whatsapp.action}
            </a>
          </p>
        )}
      </div>
    </form>
  );
}

type Attempt = {
  made: string;
  answer: CheckoutState;
  shop: CheckoutShop;
  epoch: number;
};

/** One key for each attempt to order: the form's own, or after a reload the one from before. */
function useOrderKey(here: React.RefObject<HTMLFormElement | null>, attempt: Attempt): string {
  const [key, setKey] = useState(attempt.answer?.values.key ?? attempt.made);
  const begun = useRef(attempt);
  useEffect(() => {
    const { answer, shop, epoch } = begun.current;
    // What was sent without scripts came back with the page, newer than what was kept.
    if (!here.current || answer) return;
    const kept = restoreDraft(here.current, shop.link, epoch);
    if (kept) setKey(kept);
  }, [here]);
  return key;
}

/** The keyboard goes to what was refused, or, when its button is gone, to what came of it. */
function useFocusOnAnswer(here: React.RefObject<HTMLFormElement | null>, state: CheckoutState) {
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    const refused =
      here.current?.querySelector<HTMLElement>("[aria-invalid]") ??
      here.current?.querySelector<HTMLElement>("[role=alert]");
    if (refused) refused.focus();
    else if (document.activeElement === document.body) focusOn(document.getElementById("summary"));
  }, [here, state]);
}

function SeeLines({ text }: { text: string }) {
  return (
    <a className="note__do" href="#summary">
      {text}
    </a>
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
