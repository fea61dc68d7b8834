"use client";

import { useRouter } from "next/navigation";
import { useActionState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { showToast } from "@/components/ui/toast-store";
import type { ActionState } from "@/lib/http/action";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { errorText } from "@/lib/i18n/error-text";
import type { OrderChanges } from "@/lib/orders/schema";
import { showDone } from "./undo-toast";

export type UpdateOrder = (state: ActionState<null>, form: FormData) => Promise<ActionState<null>>;

export type StepErrors = Pick<Dictionary["errors"], "code" | "reason">;

type Props = ButtonLook & {
  storeId: string;
  orderId: string;
  change: OrderChanges;
  act: UpdateOrder;
  /** What the button says, and who it is for where many say the same. */
  children: React.ReactNode;
  label?: string;
  /** What the slip says when it is done. */
  done: string;
  /** Offers to take it back; for the order of this number. */
  undo?: { text: Dictionary["orders"]["undo"]; number: number };
  errors: StepErrors;
  className?: string;
};

/** One step of an order, as a form: it works before scripts; with them a slip says that it is done. */
export function StepForm({
  storeId,
  orderId,
  change,
  act,
  children,
  label,
  done,
  undo,
  errors,
  ...look
}: Props) {
  const router = useRouter();
  const [state, formAction] = useActionState(act, null);
  const [busy, start] = useTransition();

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    // Not through the state: the row may be gone from its tab when the answer comes.
    const begunAt = performance.now();
    start(async () => {
      const answer = await act(null, form);
      if (answer?.ok === false) showToast({ text: errorText(errors, answer) });
      else if (!undo) showToast({ text: done });
      else {
        const orders = [{ orderId, number: undo.number }];
        const onUndone = () => router.refresh();
        showDone({ storeId, orders, text: done, begunAt, undo: undo.text, errors, onUndone });
      }
    });
  }

  return (
    <form action={formAction} onSubmit={submit}>
      <input type="hidden" name="storeId" value={storeId} />
      <input type="hidden" name="orderId" value={orderId} />
      {Object.entries(change).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" aria-label={label} busy={busy} {...look}>
        {children}
      </Button>
      {state?.ok === false && (
        <p role="alert" className="text-13 text-danger">
          {errorText(errors, state)}
        </p>
      )}
    </form>
  );
}
