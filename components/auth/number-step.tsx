"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { GroupedInput } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";

type Props = {
  t: Pick<Dictionary, "auth" | "errors">;
  next: string;
  mobile: string;
  error: boolean;
  failure: React.ReactNode;
  send: (form: FormData) => void;
  pending: boolean;
};

export function NumberStep({ t, next, mobile, error, failure, send, pending }: Props) {
  const [abroad, setAbroad] = useState(mobile.startsWith("+"));
  const text = t.auth.number;
  return (
    <form action={send} className="mt-1 grid gap-4">
      <p className="text-text-2">{text.lead}</p>
      <input type="hidden" name="step" value="number" />
      <input type="hidden" name="next" value={next} />
      {failure}
      <Field id="mobile" label={text.label} hint={text.hint} error={error && t.errors.field.mobile}>
        {(control) => (
          <GroupedInput
            {...control}
            name="mobile"
            type="tel"
            autoComplete="tel"
            inputMode="tel"
            dir="ltr"
            required
            autoFocus
            defaultValue={mobile}
            onChange={(event) => setAbroad(/^\s*(\+|00)/.test(event.target.value))}
            before={abroad ? undefined : text.callingCode}
            ruled
            inputClassName="num tracking-[0.02em]"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="l" block busy={pending}>
        {pending ? text.busy : text.submit}
      </Button>
    </form>
  );
}
