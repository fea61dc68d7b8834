"use client";

import { useState } from "react";
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
  // Kept here: the server never sends a code back, and a refusal elsewhere must not cost it.
  const [code, setCode] = useState("");
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
      {otpMode === "sms" && (
        <p className="send">
          <button type="submit" name="intent" value="code" formNoValidate className="btn btn--line">
            {codeSent ? t.resend : t.send}
          </button>
          {codeSent && (
            <span role="status">
              {t.sent} {codeSent.resendIn > 0 && fill(t.resendIn, { seconds: codeSent.resendIn })}
            </span>
          )}
        </p>
      )}
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
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ""))}
        hint={otpMode === "bypass" ? t.bypass : undefined}
        error={props.codeError}
      />
    </>
  );
}
