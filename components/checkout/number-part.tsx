"use client";

import { useEffect, useState } from "react";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { Field } from "./field";
import { Part } from "./part";

type FieldsProps = {
  texts: Dictionary["checkout"];
  otpMode: "bypass" | "sms";
  prefix: string | null;
  typedMobile: string | undefined;
  codeSent: { resendIn: number } | null;
  mobileError: string | null;
  codeError: string | null;
};

type Props = FieldsProps & {
  /** Of the signed-in buyer: then no code is asked for. */
  knownMobile: string | null;
};

/** Whose order it is: a number and its code, or the number that is known already. */
export function NumberPart({ knownMobile, ...fields }: Props) {
  const t = fields.texts.number;
  if (knownMobile) {
    return (
      <Part n={1} done title={t.title}>
        <p className="known">
          <span dir="ltr" className="num">
            {knownMobile}
          </span>
          <button type="submit" name="intent" value="change" formNoValidate className="link">
            {t.change}
          </button>
        </p>
      </Part>
    );
  }
  return (
    <Part n={1} title={t.title}>
      <p className="ask__why">{t.why}</p>
      <NumberFields {...fields} />
    </Part>
  );
}

/** A number, in sms mode the button that sends a code to it, and the code. */
export function NumberFields(props: FieldsProps) {
  const { texts, otpMode, prefix, typedMobile, codeSent } = props;
  const t = texts.number;
  return (
    <>
      <Field
        name="mobile"
        label={t.label}
        type="tel"
        autoComplete="tel"
        maxLength={32}
        required
        dir="ltr"
        before={prefix}
        defaultValue={typedMobile}
        error={props.mobileError}
      />
      {otpMode === "sms" && <SendCode texts={t} sent={codeSent} />}
      <Field
        name="otp"
        label={t.code}
        className="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{4,8}"
        maxLength={8}
        required
        dir="ltr"
        onInput={({ currentTarget: box }) => {
          const digits = box.value.replace(/\D/g, "");
          if (digits !== box.value) box.value = digits;
        }}
        hint={otpMode === "bypass" ? t.bypass : undefined}
        error={props.codeError}
      />
    </>
  );
}

type SendProps = { texts: Dictionary["checkout"]["number"]; sent: { resendIn: number } | null };

/** Asks for a code; another one when the wait is over. */
function SendCode({ texts, sent }: SendProps) {
  const [wait, setWait] = useState({ of: sent, left: sent?.resendIn ?? 0 });
  if (wait.of !== sent) setWait({ of: sent, left: sent?.resendIn ?? 0 });
  const { left } = wait;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setWait((now) => ({ ...now, left: now.left - 1 })), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <p className="send">
      <button type="submit" name="intent" value="code" formNoValidate className="btn btn--line">
        {sent ? texts.resend : texts.send}
      </button>
      <span role="status">{sent && texts.sent}</span>
      {sent && left > 0 && <span className="num">{fill(texts.resendIn, { seconds: left })}</span>}
    </p>
  );
}
