"use client";

import { useActionState, useState } from "react";
import { Ledger, LedgerRow } from "@/components/ui/ledger";
import { Notice } from "@/components/ui/notice";
import { textLinkStyle } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { CodeStep } from "./code-step";
import { NumberStep } from "./number-step";

export type CodeSent = {
  mobile: string;
  delivery: "bypass" | "sms";
  resendIn: number;
  again: boolean;
};

type Props = {
  t: Pick<Dictionary, "auth" | "errors">;
  bypass: boolean;
  /** Where to go afterwards; a path of this site. */
  next: string;
  /** What the form came to when it was sent without scripts. */
  initial: ActionState<CodeSent>;
  action: (previous: ActionState<CodeSent>, form: FormData) => Promise<ActionState<CodeSent>>;
};

/** Number, then code: one form after the other, which also work before scripts run. */
export function SignInForm({ t, bypass, next, initial, action }: Props) {
  const [state, send, pending] = useActionState(action, initial);
  const [changing, setChanging] = useState<typeof state | "nothing">("nothing");
  const refused = state?.ok === false ? state : null;
  const sent = state?.ok ? state.value : null;
  const mobile = sent?.mobile ?? refused?.values.mobile ?? "";
  const onCode = state !== changing && (sent !== null || refused?.values.step === "code");
  const folio = (active: boolean) =>
    `pe-3.5! pt-5 text-28 font-bold wide:pe-5! wide:text-36 ${active ? "text-brand-text" : "text-text-3"}`;
  const failure = refused && Object.keys(refused.fields).length === 0 && (
    <Notice tone="bad" alert>
      {refused.code === "unauthenticated" ? t.errors.field.wrongCode : errorText(t.errors, refused)}{" "}
      <span className="num whitespace-nowrap text-text-2">
        {fill(t.errors.reference, { id: refused.reference })}
      </span>
    </Notice>
  );
  const { wrongCode, code: noCode } = t.errors.field;
  const codeError =
    refused?.fields.otp === undefined
      ? null
      : refused.code === "unauthenticated"
        ? wrongCode
        : noCode;
  return (
    <Ledger folio={[56, 80]}>
      <LedgerRow folio="1" folioClassName={folio(!onCode)} className="py-5! wide:p-6!">
        <h2 className="text-22 font-bold">{t.auth.number.step}</h2>
        {onCode ? (
          <p className="num mt-1 text-16">
            <bdi className="font-medium">{mobile}</bdi>{" "}
            <a
              href={`/login?next=${encodeURIComponent(next)}`}
              onClick={(event) => {
                event.preventDefault();
                setChanging(state);
              }}
              className={`${textLinkStyle} -my-2 inline-flex min-h-control items-center px-2`}
            >
              {t.auth.code.change}
            </a>
          </p>
        ) : (
          <NumberStep
            t={t}
            next={next}
            mobile={mobile}
            error={refused?.fields.mobile !== undefined}
            failure={!onCode && failure}
            send={send}
            pending={pending}
          />
        )}
      </LedgerRow>
      <LedgerRow folio="2" folioClassName={folio(onCode)} className="py-5! wide:p-6!">
        <h2 className={onCode ? "text-22 font-bold" : "text-22 font-medium text-text-2"}>
          {t.auth.code.step}
        </h2>
        {onCode && (
          <CodeStep
            t={t}
            bypass={bypass}
            next={next}
            mobile={mobile}
            sent={sent}
            error={codeError}
            failure={failure}
            send={send}
            pending={pending}
          />
        )}
        {bypass && (
          <Notice className="mt-4" title={t.auth.bypass.title}>
            {t.auth.bypass.body}
          </Notice>
        )}
      </LedgerRow>
    </Ledger>
  );
}
