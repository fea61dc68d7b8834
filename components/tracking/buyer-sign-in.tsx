"use client";

import { useEffect, useRef } from "react";
import { NumberFields } from "@/components/checkout/number-part";
import { useFormAction } from "@/components/checkout/use-form-action";
import { WarnIcon } from "@/components/ui/icons";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";

type Props = {
  action: (state: ActionState<null>, form: FormData) => Promise<ActionState<null>>;
  /** What a form that was sent without scripts was answered. */
  answer: ActionState<null>;
  storeLink: string;
  country: string;
  otpMode: "bypass" | "sms";
  texts: Pick<Dictionary, "checkout" | "errors"> & { orders: Dictionary["tracking"]["orders"] };
};

/** Number and code, to see one's own orders. */
export function BuyerSignIn({ action, answer, storeLink, country, otpMode, texts }: Props) {
  const { state, isSending, form } = useFormAction<ActionState<null>>({
    action,
    answer,
    unanswered: (sent) => ({
      ok: false,
      code: "unavailable",
      reason: undefined,
      fields: {},
      values: { mobile: String(sent.get("mobile")) },
      reference: "",
    }),
  });
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state && !state.ok) {
      here.current?.querySelector<HTMLElement>("[aria-invalid], [role=alert]")?.focus();
    }
  }, [state]);
  const { errors, orders } = texts;
  const refused = state && !state.ok ? state : null;
  const isWrongCode = refused?.code === "unauthenticated";
  const fields = refused?.fields ?? {};
  return (
    <form {...form} ref={here} className="sign-in">
      <input type="hidden" name="storeLink" value={storeLink} />
      <button type="submit" name="intent" value="in" className="hide" tabIndex={-1} aria-hidden>
        {orders.continue}
      </button>
      <p className="ask__why">{orders.why}</p>
      {refused && !isWrongCode && refused.code !== "invalid_input" && (
        <p className="note" role="alert" tabIndex={-1}>
          <WarnIcon />
          <span>{errorText(errors, refused)}</span>
        </p>
      )}
      <NumberFields
        texts={texts.checkout}
        otpMode={otpMode}
        prefix={country === "IN" ? "+91" : null}
        typedMobile={refused?.values.mobile}
        codeSent={state?.ok ? { resendIn: 0 } : null}
        mobileError={fields.mobile ? errors.field.mobile : null}
        codeError={isWrongCode ? errors.field.wrongCode : fields.otp ? errors.field.code : null}
      />
      <button
        type="submit"
        name="intent"
        value="in"
        className="btn btn--main btn--wide btn--tall"
        aria-disabled={isSending}
      >
        {orders.continue}
      </button>
    </form>
  );
}
