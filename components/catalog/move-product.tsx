"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";

type Props = {
  storeId: string;
  productId: string;
  move: (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;
  label: string;
  danger: boolean;
  errors: Pick<Dictionary["errors"], "code" | "reason">;
};

/** Archives a product, or brings it back: a form of its own beside the product's. */
export function MoveProduct({ storeId, productId, move, label, danger, errors }: Props) {
  const [state, act] = useActionState(move, null);
  return (
    <form action={act}>
      <input type="hidden" name="storeId" value={storeId} />
      <input type="hidden" name="productId" value={productId} />
      <SubmitButton variant={danger ? "danger" : "line"}>{label}</SubmitButton>
      {state?.ok === false && (
        <p role="alert" className="mt-2 text-13 text-danger">
          {errorText(errors, state)}
        </p>
      )}
    </form>
  );
}
