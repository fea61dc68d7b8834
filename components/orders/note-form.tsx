"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import type { StepErrors, UpdateOrder } from "./step-form";

type Props = {
  storeId: string;
  orderId: string;
  t: Dictionary["orders"]["history"];
  errors: StepErrors;
  act: UpdateOrder;
  refusal: ActionState<null>;
};

/** A note for the store alone. */
export function NoteForm({ storeId, orderId, t, errors, act, refusal }: Props) {
  const [state, send] = useActionState(act, refusal);
  const refused = state?.ok === false ? state : null;
  return (
    <form action={send} className="mt-3 print:hidden">
      <input type="hidden" name="storeId" value={storeId} />
      <input type="hidden" name="orderId" value={orderId} />
      <div className="flex gap-2">
        <TextInput
          name="note"
          aria-label={t.note}
          placeholder={t.notePlaceholder}
          defaultValue={refused?.values.note}
          dir="auto"
          maxLength={500}
          autoComplete="off"
          required
        />
        <SubmitButton variant="line">{t.addNote}</SubmitButton>
      </div>
      {refused && (
        <p role="alert" className="mt-1 text-13 text-danger">
          {errorText(errors, refused)}
        </p>
      )}
    </form>
  );
}
