"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field } from "@/components/ui/field";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import type { CodeSent } from "./sign-in-form";

type Props = {
  t: Pick<Dictionary, "auth">;
  bypass: boolean;
  next: string;
  mobile: string;
  sent: CodeSent | null;
  /** What is wrong with the code that was sent. */
  error: string | null;
  failure: React.ReactNode;
  send: (form: FormData) => void;
  pending: boolean;
};

export function CodeStep({ t, bypass, next, mobile, sent, error, failure, send, pending }: Props) {
  const text = t.auth.code;
  return (
    <form action={send} className="mt-4 grid gap-4">
      <input type="hidden" name="step" value="code" />
      <input type="hidden" name="mobile" value={mobile} />
      <input type="hidden" name="next" value={next} />
      {failure}
      <Field
        id="otp"
        label={bypass ? text.anyLabel : text.label}
        hint={bypass ? text.anyHint : text.hint}
        error={error}
        className="@container"
      >
        {(control) => <CodeInput {...control} name="otp" autoFocus />}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="l" busy={pending} className="min-w-36">
          {pending ? text.busy : text.submit}
        </Button>
        {!bypass && <Resend key={sent ? String(sent.again) : ""} text={text} sent={sent} />}
      </div>
    </form>
  );
}

/** Offers another code when the wait is over; without scripts at once, and the server refuses. */
function Resend({ text, sent }: { text: Dictionary["auth"]["code"]; sent: CodeSent | null }) {
  const [left, setLeft] = useState(sent?.resendIn ?? 0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <>
      {left > 0 ? (
        <span className="num px-3 text-text-2">{fill(text.resendIn, { seconds: left })}</span>
      ) : (
        <Button type="submit" variant="quiet" name="again" value="yes" formNoValidate>
          {text.resend}
        </Button>
      )}
      <span role="status" className="sr-only">
        {sent?.again ? text.resent : ""}
      </span>
    </>
  );
}
