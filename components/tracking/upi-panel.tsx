"use client";

import { useFormAction } from "@/components/checkout/use-form-action";
import { ClockIcon, WarnIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { CopyText } from "./copy-text";

export type ClaimState = { problem: string; typed: string } | null;

type Props = {
  texts: Dictionary["tracking"]["upi"];
  /** Already formatted, and as UPI apps take it. */
  amount: string;
  rupees: string;
  /** What to say when the network fails. */
  noNetwork: string;
  number: number;
  upiId: string;
  /** The link that a UPI app opens, and the same as a picture. */
  link: string;
  qr: string;
  token: string;
  storeLink: string;
  /** What a form that was sent without scripts was answered. */
  answer: ClaimState;
  action: (state: ClaimState, form: FormData) => Promise<ClaimState>;
};

/** How to pay by UPI, and where to say that one has paid. */
export function UpiPanel({ texts, amount, rupees, number, upiId, link, qr, ...props }: Props) {
  const { state, isSending, form } = useFormAction<ClaimState>({
    action: props.action,
    answer: props.answer,
    unanswered: (sent) => ({ problem: props.noNetwork, typed: String(sent.get("reference")) }),
  });
  const copying = { text: texts.copy, copiedText: texts.copied };
  return (
    <section className="upi" aria-labelledby="upi-title">
      <div className="upi__top">
        <div>
          <h2 id="upi-title">{texts.title}</h2>
          <p className="upi__amt">{amount}</p>
          <p className="state">
            <ClockIcon size="s" />
            {texts.notPaid}
          </p>
        </div>
        <img
          className="upi__qr"
          src={qr}
          alt={fill(texts.qrAlt, { amount, number })}
          width="148"
          height="148"
        />
      </div>
      <dl className="upi__to">
        <div>
          <dt>{texts.to}</dt>
          <dd>
            <span dir="ltr">{upiId}</span>
            <CopyText value={upiId} what={texts.to} {...copying} />
          </dd>
        </div>
        <div>
          <dt>{texts.amount}</dt>
          <dd>
            <span dir="ltr">{rupees}</span>
            <CopyText value={rupees} what={texts.amount} {...copying} />
          </dd>
        </div>
        <div>
          <dt>{texts.note}</dt>
          <dd>{fill(texts.order, { number })}</dd>
        </div>
      </dl>
      <a className="btn btn--main btn--wide btn--tall" href={link}>
        {texts.open}
      </a>
      <p className="row__hint">{texts.blocked}</p>
      <form {...form} className="row">
        <input type="hidden" name="token" value={props.token} />
        <input type="hidden" name="storeLink" value={props.storeLink} />
        <label htmlFor="f-reference">
          {texts.reference}
          <em>{texts.referenceHint}</em>
        </label>
        <span className="coupon">
          <input
            id="f-reference"
            name="reference"
            className="field"
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            required
            dir="ltr"
            defaultValue={state?.typed}
            aria-invalid={state ? true : undefined}
            aria-describedby={state ? "f-reference-error" : undefined}
          />
          <button type="submit" className="btn btn--line" aria-disabled={isSending}>
            {texts.send}
          </button>
        </span>
        {state && (
          <p className="row__error" id="f-reference-error" role="alert">
            <WarnIcon size="s" />
            {state.problem}
          </p>
        )}
      </form>
    </section>
  );
}
