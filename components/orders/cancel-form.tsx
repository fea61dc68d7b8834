"use client";

import { useActionState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import { CancelFields } from "./cancel-fields";
import type { StepErrors, UpdateOrder } from "./step-form";

type Props = {
  storeId: string;
  orderId: string;
  here: string;
  t: Dictionary["orders"]["cancel"];
  required: string;
  errors: StepErrors;
  cancel: UpdateOrder;
  refusal: ActionState<null>;
};

/** Why, and the button: the form that works without scripts. */
export function CancelForm({
  storeId,
  orderId,
  here,
  t,
  required,
  errors,
  cancel,
  refusal,
}: Props) {
  const [state, send] = useActionState(cancel, refusal);
  const problem = (() => {
    if (state?.ok !== false) return undefined;
    return state.code === "invalid_input" ? required : errorText(errors, state);
  })();
  return (
    <form action={send} className="mt-3">
      <input type="hidden" name="storeId" value={storeId} />
      <input type="hidden" name="orderId" value={orderId} />
      <CancelFields t={t} problem={problem} />
      <span className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={here}>{t.keep}</LinkButton>
        <SubmitButton variant="danger-fill">{t.confirm}</SubmitButton>
      </span>
    </form>
  );
}
