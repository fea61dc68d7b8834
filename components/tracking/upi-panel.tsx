"use client";

import { useActionState } from "react";
import { ClockIcon, WarnIcon } from "@/components/ui/icons";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";

export type ClaimState = { problem: string; typed: string } | null;

type Props = {
  texts: Dictionary["tracking"]["upi"];
  /** Already formatted. */
  amount: string;
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
export function UpiPanel({ texts, amount, number, upiId, link, qr, ...props }: Props) {
  const [state, send, isSending] = useActionState(props.action, props.answer);
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
          <p className="upi__to">
            <span dir="ltr">{upiId}</span>
            <br />
            {fill(texts.note, { number })}
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
      <a className="btn btn--main btn--wide btn--tall" href={link}>
        {texts.open}
      </a>
      <form action={send} className="row">
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
          <button type="submit" className="btn btn--line" disabled={isSending}>
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
